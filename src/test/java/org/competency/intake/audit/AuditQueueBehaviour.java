package org.competency.intake.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.competency.intake.assessment.Verdict;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What the queue does, whatever the database. */
abstract class AuditQueueBehaviour {

    private static final Instant MONDAY = Instant.parse("2026-11-16T18:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T18:00:00Z");

    private final MessageRows rows;
    private final AuditQueue queue;

    AuditQueueBehaviour(MigratedDatabase database) {
        OfficeProperties office = Offices.seattle();
        this.rows = new MessageRows(database);
        this.queue = new AuditQueue(
                database.jdbc(),
                database.batches(),
                database.transactions(),
                new ThreeDayProgram(),
                Offices.clock(office),
                office,
                new AuditTable(database.jdbc(), database.batches(), Clock.fixed(MONDAY, ZoneOffset.UTC)),
                TestAudits.known(Renewals.UNKNOWN),
                Clock.fixed(MONDAY, ZoneOffset.UTC));
    }

    @Test
    void queuesAnAuditForACompleteSubmission() {
        long submission = version(rows.application("CI-00000001"), 1, "COMPLETE", MONDAY);

        decideAll();

        assertThat(rows.text("submission", "status", submission)).isEqualTo("DECIDED");
        assertThat(rows.text("submission", "due_on", submission)).isEqualTo("2026-11-23");
        assertThat(queue.list(Set.of(AuditStatus.QUEUED), 10)).singleElement().satisfies(audit -> {
            assertThat(audit.caseNumber()).isEqualTo("CI-00000001");
            assertThat(audit.version()).isEqualTo(1);
            assertThat(audit.receivedAt()).isEqualTo(MONDAY);
            assertThat(audit.dueOn()).isEqualTo("2026-11-23");
        });
    }

    @Test
    void setsADueDateButQueuesNothingForAnIncompleteSubmission() {
        long submission = version(rows.application("CI-00000001"), 1, "INCOMPLETE", MONDAY);

        decideAll();

        assertThat(rows.text("submission", "status", submission)).isEqualTo("DECIDED");
        assertThat(rows.text("submission", "due_on", submission)).isEqualTo("2026-11-23");
        assertThat(queue.list(AuditStatus.open(), 10)).isEmpty();
    }

    @Test
    void givesANewerCompleteVersionThePlaceOfTheOlderOne() {
        long application = rows.application("CI-00000001");
        version(application, 1, "COMPLETE", MONDAY);
        decideAll();
        long newer = version(application, 2, "COMPLETE", TUESDAY);

        decideAll();

        assertThat(queue.find("CI-00000001")).hasValueSatisfying(audit -> {
            assertThat(audit.version()).isEqualTo(2);
            assertThat(audit.dueOn()).isEqualTo("2026-11-23");
        });
        assertThat(rows.text("submission", "due_on", newer)).isEqualTo("2026-11-23");
    }

    @Test
    void holdsTheAuditWhileANewerVersionIsNotComplete() {
        long application = rows.application("CI-00000001");
        version(application, 1, "COMPLETE", MONDAY);
        decideAll();
        version(application, 2, "INCOMPLETE", TUESDAY);
        decideAll();

        assertThat(queue.list(Set.of(AuditStatus.ON_HOLD), 10)).hasSize(1);
        version(application, 3, "COMPLETE", TUESDAY);
        decideAll();

        assertThat(queue.list(Set.of(AuditStatus.QUEUED), 10)).singleElement().satisfies(audit -> {
            assertThat(audit.version()).isEqualTo(3);
            assertThat(audit.dueOn()).isEqualTo("2026-11-23");
        });
    }

    @Test
    void decidesSeveralVersionsOfOneCaseAtOnce() {
        long first = rows.application("CI-00000001");
        version(first, 1, "INCOMPLETE", MONDAY);
        version(first, 2, "COMPLETE", TUESDAY);
        long second = rows.application("CI-00000002");
        version(second, 1, "COMPLETE", MONDAY);
        version(second, 2, "INCOMPLETE", TUESDAY);

        decideAll();

        assertThat(queue.find("CI-00000001")).map(AuditRow::status).contains(AuditStatus.QUEUED);
        assertThat(queue.find("CI-00000002")).map(AuditRow::status).contains(AuditStatus.ON_HOLD);
    }

    @Test
    void writesTheSameDecisionsTwiceWithoutAnyChange() {
        version(rows.application("CI-00000001"), 1, "COMPLETE", MONDAY);
        List<DecidedSubmission> decided =
                queue.assessed(0, 10).stream().map(queue::decide).toList();

        queue.write(decided);
        List<AuditRow> once = queue.list(AuditStatus.open(), 10);
        queue.write(decided);

        assertThat(queue.list(AuditStatus.open(), 10)).isEqualTo(once).hasSize(1);
    }

    @Test
    void leavesASubmissionAloneThatWasSupersededMeanwhile() {
        long submission = version(rows.application("CI-00000001"), 1, "INCOMPLETE", MONDAY);
        List<DecidedSubmission> decided =
                queue.assessed(0, 10).stream().map(queue::decide).toList();
        rows.set("submission", "status", submission, "SUPERSEDED");

        queue.write(decided);

        assertThat(rows.text("submission", "status", submission)).isEqualTo("SUPERSEDED");
    }

    @Test
    void readsJudgedSubmissionsInPagesByKey() {
        for (int i = 1; i <= 5; i++) {
            version(rows.application("CI-0000000" + i), 1, "COMPLETE", MONDAY);
        }

        List<AssessedSubmission> page = queue.assessed(0, 2);
        List<AssessedSubmission> next = queue.assessed(page.get(1).id(), 10);

        assertThat(page).hasSize(2);
        assertThat(next).hasSize(3);
        assertThat(next.get(0).id()).isGreaterThan(page.get(1).id());
    }

    @Test
    void listsWhatIsDueFirstAtTheTop() {
        version(rows.application("CI-00000001"), 1, "COMPLETE", TUESDAY);
        version(rows.application("CI-00000002"), 1, "COMPLETE", MONDAY);

        decideAll();

        assertThat(queue.list(AuditStatus.open(), 10))
                .extracting(AuditRow::caseNumber)
                .containsExactly("CI-00000002", "CI-00000001");
        assertThat(queue.list(AuditStatus.open(), 1)).hasSize(1);
    }

    @Test
    void takesTheResponseDaysOfTheChecklist() {
        AssessedSubmission submission = new AssessedSubmission(
                1,
                1,
                "Partner",
                "partner.example",
                1,
                MONDAY,
                new ChecklistRef("three-days", "1.0"),
                Verdict.COMPLETE,
                null,
                null);

        assertThat(queue.decide(submission).dueOn()).isEqualTo("2026-11-19");
    }

    private long version(long application, int version, String verdict, Instant receivedAt) {
        long message = rows.message(Map.of("received_at", MessageRows.utc(receivedAt)));
        return rows.submission(
                application,
                version,
                message,
                Map.of("verdict", verdict, "findings", "[]", "received_at", MessageRows.utc(receivedAt)));
    }

    private void decideAll() {
        queue.write(queue.assessed(0, 100).stream().map(queue::decide).toList());
    }

    /** Knows one program, which answers within three business days. */
    private static final class ThreeDayProgram implements Checklists {
        private final Checklist checklist = new Checklist(
                new ChecklistRef("three-days", "1.0"),
                "Three days",
                LocalDate.of(2026, 1, 1),
                null,
                null,
                3,
                List.of(),
                List.of(),
                new Checklist.CaseStudyRules(0, 0, 0),
                Map.of(),
                "");

        @Override
        public List<Checklist> all() {
            return List.of(checklist);
        }

        @Override
        public Optional<Checklist> find(ChecklistRef ref) {
            return all().stream().filter(each -> each.ref().equals(ref)).findFirst();
        }

        @Override
        public Optional<Checklist> currentOn(String id, LocalDate day) {
            return find(new ChecklistRef(id, "1.0"));
        }
    }
}
