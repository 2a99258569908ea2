package org.competency.intake.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.audit.TestAudits.by;

/** The order of the queue: due date, then in rounds of all partners renewals and then by receipt. */
class FairQueueTests {

    private final MigratedDatabase database = MigratedDatabase.h2();
    private final TestAudits office = new TestAudits(database);

    /** A letter is a partner, its number counts the applications of the partner; capitals renew. All of a Monday. */
    @ParameterizedTest(name = "{0} are taken as {1}: {2}")
    @CsvSource({
        "a1 a2 a3 b1,       a1 b1 a2 a3,       one of many does not wait for them",
        "a1 b1 c1,          a1 b1 c1,          by receipt within a round",
        "a1 a2 B1,          B1 a1 a2,          a renewal comes first in its round",
        "A1 A2 A3 b1,       A1 b1 A2 A3,       but not the second before the first of others",
        "a1 a2 a3 b1 b2 c1, a1 b1 c1 a2 b2 a3, round by round",
        "a1 A2 b1 a3,       A2 a1 b1 a3,       a renewal has its own place beside another of its partner"
    })
    void takesEachPartnerInTurn(String received, String taken, String why) {
        office.renewals.addAll(List.of("A", "B"));
        for (String each : received.split(" ")) {
            String partner = each.substring(0, 1);
            office.queued(number(each), partner, partner.toLowerCase(Locale.ROOT) + ".example");
        }

        assertThat(claimed())
                .as(why)
                .containsExactly(List.of(taken.split(" ")).stream()
                        .map(FairQueueTests::number)
                        .toArray(String[]::new));
    }

    @Test
    void comesAfterAllThatIsDueEarlier() {
        office.receivedAt("2026-11-17T18:00:00Z");
        office.queued("CI-00000001", "a", "a.example");
        office.receivedAt("2026-11-16T18:00:00Z");
        office.queued("CI-00000002", "b", "b.example");
        office.queued("CI-00000003", "b", "b.example");

        assertThat(claimed()).containsExactly("CI-00000002", "CI-00000003", "CI-00000001");
    }

    @Test
    void keepsItsTurnWhenItIsPutBack() {
        for (String each : List.of("CI-00000001", "CI-00000002")) {
            office.queued(each, "a", "a.example");
        }
        office.queued("CI-00000003", "b", "b.example");
        office.audits.claim("Ann", by("Ann"));
        office.audits.release("CI-00000001", by("Ann"));

        assertThat(claimed()).containsExactly("CI-00000001", "CI-00000003", "CI-00000002");
    }

    @Test
    void givesFiftyOfOnePartnerNoAdvantage() {
        for (int i = 1; i <= 50; i++) {
            office.queued("CI-000010%02d".formatted(i), "big", "big.example");
        }
        office.queued("CI-00002001", "small", "small.example");
        office.queued("CI-00002002", "small", "small.example");

        assertThat(office.queue.list(AuditStatus.open(), 4))
                .extracting(AuditRow::caseNumber)
                .containsExactly("CI-00001001", "CI-00002001", "CI-00001002", "CI-00002002");
    }

    /** Random arrivals of random partners, between them random takings: the n-th of a partner comes within n rounds of all six. */
    @Test
    void letsNoPartnerStarve() {
        Random random = new Random(4_711);
        office.renewals.addAll(List.of("p1", "p3"));
        List<Integer> partners = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int skewed = random.nextInt(10) < 6 ? 0 : 1 + random.nextInt(5);
            partners.add(skewed);
            office.queued("CI-%08d".formatted(i), "p" + skewed, "p" + skewed + ".example");
            if (random.nextInt(4) == 0) {
                office.audits
                        .claim("Ann", by("Ann"))
                        .ifPresent(taken -> office.audits.release(taken.caseNumber(), by("Ann")));
            }
        }

        List<String> order = claimed();

        assertThat(order).hasSize(120).doesNotHaveDuplicates();
        Map<Integer, Integer> turns = new HashMap<>();
        for (int position = 0; position < order.size(); position++) {
            int partner = partners.get(Integer.parseInt(order.get(position).substring(3)));
            int own = turns.merge(partner, 1, Integer::sum);
            assertThat(position + 1).as("the %d. of partner %d", own, partner).isLessThanOrEqualTo(own * 6);
        }
    }

    private List<String> claimed() {
        List<String> taken = new ArrayList<>();
        for (Optional<AuditState> next = office.audits.claim("Ann", by("Ann"));
                next.isPresent();
                next = office.audits.claim("Ann", by("Ann"))) {
            taken.add(next.get().caseNumber());
        }
        return taken;
    }

    private static String number(String each) {
        return "CI-%06d%02d".formatted((int) each.charAt(0), Integer.parseInt(each.substring(1)));
    }
}
