package org.competency.intake.ownership;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.competency.intake.award.AwardStatus;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.ownership.TestOwnership.entered;

/** Two people at once, which the embedded database is not made for; the rest runs on MySQL with the letters of the jobs. */
class OwnershipIT {

    @Test
    void letsOneOfTwoPartnersAcquireAThirdAndTellsTheOtherWhoWasFirst() throws Exception {
        TestOwnership test = new TestOwnership(MigratedDatabase.mySql());
        List.of("Big", "Huge", "Small")
                .forEach(name -> test.office.partner(name, name.toLowerCase(Locale.ROOT) + ".example"));
        test.office.held("Small", "2027-06-30");
        ExecutorService operators = Executors.newFixedThreadPool(2);

        List<Future<String>> attempts =
                operators.invokeAll(List.of(attempt(test, "Big", "Olga"), attempt(test, "Huge", "Oskar")));
        operators.shutdown();

        List<String> results = List.of(attempts.get(0).get(), attempts.get(1).get());
        assertThat(results).containsOnlyOnce("done");
        assertThat(results).anyMatch(result -> result.contains("'Small' is part of") && result.contains("entered by"));
        assertThat(test.office.of("Small").status()).isEqualTo(AwardStatus.FROZEN);
        assertThat(test.events.of(test.office.id("Small"))).hasSize(1);
    }

    private static Callable<String> attempt(TestOwnership test, String acquirer, String by) {
        return () -> {
            try {
                test.ownership.acquire(acquirer, "Small", entered(by));
                return "done";
            } catch (OwnershipRefusedException e) {
                return String.valueOf(e.getMessage());
            }
        };
    }
}
