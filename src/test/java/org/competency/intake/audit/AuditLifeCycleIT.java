package org.competency.intake.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.audit.TestAudits.by;

/** The life cycle on MySQL, and many people at once, which the embedded database is not made for. */
class AuditLifeCycleIT extends AuditLifeCycleBehaviour {

    private static final int OPERATORS = 20;
    private static final int AUDITS = 60;

    AuditLifeCycleIT() {
        super(MigratedDatabase.mySql());
    }

    @Test
    void givesEachAuditToOneOfTwentyOperatorsAndLosesNone() throws Exception {
        TestAudits office = new TestAudits(MigratedDatabase.mySql());
        for (int i = 0; i < AUDITS; i++) {
            office.queued("CI-%08d".formatted(i), Answers.complete());
        }
        ExecutorService operators = Executors.newFixedThreadPool(OPERATORS);
        List<Future<List<String>>> claims = new ArrayList<>();
        for (int i = 0; i < OPERATORS; i++) {
            String name = "Operator " + i;
            claims.add(operators.submit(() -> claimAll(office, name)));
        }
        List<String> claimed = new ArrayList<>();
        for (Future<List<String>> claim : claims) {
            claimed.addAll(claim.get());
        }
        operators.shutdown();

        assertThat(claimed).hasSize(AUDITS).doesNotHaveDuplicates();
        for (String caseNumber : claimed) {
            assertThat(office.audits.history(office.of(caseNumber))).hasSize(2);
        }
    }

    private static List<String> claimAll(TestAudits office, String name) {
        List<String> cases = new ArrayList<>();
        for (var claimed = office.audits.claim(name, by(name));
                claimed.isPresent();
                claimed = office.audits.claim(name, by(name))) {
            cases.add(claimed.orElseThrow().caseNumber());
        }
        return cases;
    }
}
