package org.competency.intake.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.competency.intake.audit.ResponsePromises.Asked;
import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;
import org.competency.intake.submission.TestApplications;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.audit.TestAudits.by;

/** P3: the clock of an audit, told day by day. The office is in Seattle; Thanksgiving is on 26 November. */
class ResponsePromisesTests {

    private static final String CASE = "CI-00000001";

    private final MigratedDatabase database = MigratedDatabase.h2();
    private final TestAudits office = new TestAudits(database);
    private final Submissions submissions = new TestApplications(database).submissions();
    private final long application = office.rows.application(CASE);

    @Test
    void p3ListsEveryDayUpToTheDueDate() {
        office.version(application, 1, Answers.complete());

        ResponseTimeline promise = ofAudit(1, Map.of(), Offices.seattle());

        assertThat(told(promise))
                .containsExactly(
                        "2026-11-16 day of receipt",
                        "2026-11-17 business day 1",
                        "2026-11-18 business day 2",
                        "2026-11-19 business day 3",
                        "2026-11-20 business day 4",
                        "2026-11-21 Saturday",
                        "2026-11-22 Sunday",
                        "2026-11-23 business day 5");
        assertThat(promise.recordedDueOn()).isEqualTo("2026-11-23");
        assertThat(promise.difference()).isEmpty();
        assertThat(promise.stop()).isNull();
    }

    @Test
    void p3StandsWhileThePartnerOwesAnAnswerAndGoesOnWithItsNextVersion() {
        office.version(application, 1, Answers.complete());
        office.receivedAt("2026-11-18T18:00:00Z");
        office.version(application, 2, incomplete());
        office.clock.advance(Duration.ofDays(4));

        ResponseTimeline paused = ofAudit(2, asked(2, 7), Offices.seattle());
        assertThat(paused.isPaused()).isTrue();
        assertThat(told(paused))
                .endsWith(
                        "2026-11-18 business day 2; the clock stands: version 2 is not complete, reply 7 says what is missing;"
                                + " business days left: 3",
                        "2026-11-19 the partner owes an answer",
                        "2026-11-20 the partner owes an answer");

        office.receivedAt("2026-11-24T18:00:00Z");
        office.version(application, 3, Answers.complete());
        office.clock.advance(Duration.ofDays(5));
        office.audits.assign(CASE, "Ann", by("Olga"));
        office.audits.schedule(CASE, office.clock.instant().plusSeconds(60), by("Olga"));

        ResponseTimeline promise = ofAudit(3, asked(2, 7), Offices.seattle());
        assertThat(told(promise))
                .containsSubsequence(
                        "2026-11-21 Saturday, and the partner owes an answer",
                        "2026-11-24 the partner owes an answer; a complete version came: the clock goes on",
                        "2026-11-25 business day 3; the audit was scheduled by Olga: the clock stops",
                        "2026-11-26 Thanksgiving Day",
                        "2026-11-27 business day 4",
                        "2026-11-30 business day 5");
        assertThat(promise.countedDueOn())
                .isEqualTo("2026-11-30")
                .isEqualTo(office.of(CASE).dueOn());
        assertThat(promise.difference()).isEmpty();
        assertThat(promise.stop()).satisfies(stop -> assertThat(stop.by()).isEqualTo("Olga"));
        assertThat(promise.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.from()).isEqualTo("2026-11-18T18:00:00Z");
            assertThat(pause.until()).isEqualTo("2026-11-24T18:00:00Z");
        });
    }

    @Test
    void givesOneDayWhereNoneWasLeft() {
        office.version(application, 1, Answers.complete());
        office.receivedAt("2026-11-23T18:00:00Z");
        office.version(application, 2, incomplete());
        office.receivedAt("2026-11-30T18:00:00Z");
        office.version(application, 3, Answers.complete());

        ResponseTimeline promise = ofAudit(3, Map.of(), Offices.seattle());

        assertThat(promise.countedDueOn())
                .isEqualTo("2026-12-01")
                .isEqualTo(office.of(CASE).dueOn());
        assertThat(told(promise)).anyMatch(day -> day.contains("one day is given, since none was left"));
    }

    /** A promise is kept although the office later finds that it is closed on one of its days; both are shown. */
    @Test
    void keepsThePromiseWhenAHolidayIsAddedLaterAndShowsBoth() {
        office.version(application, 1, Answers.complete());

        ResponseTimeline promise = ofAudit(
                1,
                Map.of(),
                Offices.closed(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 19), "the office moves"));

        assertThat(promise.recordedDueOn())
                .isEqualTo("2026-11-23")
                .isEqualTo(office.of(CASE).dueOn());
        assertThat(promise.countedDueOn()).isEqualTo("2026-11-24");
        assertThat(told(promise)).contains("2026-11-19 the office moves");
        assertThat(promise.difference())
                .isEqualTo(
                        "2026-11-23 was promised and stays; by the calendar and settings of today it would be 2026-11-24.");
    }

    @Test
    void countsTheDaysThatItIsLate() {
        office.version(application, 1, Answers.complete());
        office.clock.advance(Duration.ofDays(8));

        assertThat(told(ofAudit(1, Map.of(), Offices.seattle())))
                .endsWith("2026-11-23 business day 5", "2026-11-24 late by business days: 1");
    }

    @Test
    void p3StopsTheClockOfAnIncompleteVersionByTheRequestForWhatIsMissing() {
        office.version(application, 1, incomplete());

        ResponseTimeline promise =
                promises(Offices.seattle()).ofVersion(version(1), new Asked(3, Instant.parse("2026-11-17T18:00:00Z")));

        assertThat(told(promise))
                .contains("2026-11-17 business day 1; reply 3 asked for what is missing by intake: the clock stops");
        assertThat(promises(Offices.seattle()).ofAudit(CASE, version(1), Map.of()))
                .isEmpty();
    }

    @Test
    void beginsAnewWhenAnEndedAuditIsAppliedForAgain() {
        office.version(application, 1, Answers.complete());
        office.audits.withdraw(CASE, by("Olga"));
        office.receivedAt("2026-12-01T18:00:00Z");
        office.version(application, 2, Answers.complete());

        assertThat(ofAudit(1, Map.of(), Offices.seattle()).stop())
                .satisfies(stop -> assertThat(stop.how()).isEqualTo("the audit was withdrawn"));
        ResponseTimeline again = ofAudit(2, Map.of(), Offices.seattle());
        assertThat(again.receivedAt()).isEqualTo("2026-12-01T18:00:00Z");
        assertThat(again.stop()).isNull();
        assertThat(again.recordedDueOn()).isEqualTo("2026-12-08");
    }

    private static Answers incomplete() {
        return Answers.complete().answer("DOC-001", 0, AnswerValue.BLANK);
    }

    private Map<Long, Asked> asked(int version, long reply) {
        return Map.of(version(version).message(), new Asked(reply, null));
    }

    private Submission version(int number) {
        return submissions.versionsOf(application).get(number - 1);
    }

    private ResponseTimeline ofAudit(int version, Map<Long, Asked> asked, OfficeProperties kept) {
        Optional<ResponseTimeline> promise = promises(kept).ofAudit(CASE, version(version), asked);
        return promise.orElseThrow();
    }

    private ResponsePromises promises(OfficeProperties kept) {
        return new ResponsePromises(
                office.table,
                submissions,
                TestAudits.CHECKLISTS,
                Offices.clock(kept),
                new BusinessCalendar(kept),
                kept,
                office.clock);
    }

    private static List<String> told(@Nullable ResponseTimeline promise) {
        return promise == null
                ? List.of()
                : promise.days().stream()
                        .map(day -> day.day() + " " + day.why())
                        .toList();
    }
}
