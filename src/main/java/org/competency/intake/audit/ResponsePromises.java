package org.competency.intake.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.competency.intake.audit.ResponseTimeline.Pause;
import org.competency.intake.audit.ResponseTimeline.Stop;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;

/**
 * Explains promises of answers. The clock of an audit begins with the version that queued it, stands while a newer version
 * is not complete, and is stopped when the audit is first scheduled. A version for which no audit is queued has a promise of
 * its own, and is stopped by the reply that says what is missing.
 */
@Component
public class ResponsePromises {

    private final AuditTable audits;
    private final Submissions submissions;
    private final Checklists checklists;
    private final ResponseClock responseClock;
    private final BusinessCalendar calendar;
    private final OfficeProperties office;
    private final Clock clock;

    ResponsePromises(
            AuditTable audits,
            Submissions submissions,
            Checklists checklists,
            ResponseClock responseClock,
            BusinessCalendar calendar,
            OfficeProperties office,
            Clock clock) {
        this.audits = audits;
        this.submissions = submissions;
        this.checklists = checklists;
        this.responseClock = responseClock;
        this.calendar = calendar;
        this.office = office;
        this.clock = clock;
    }

    /**
     * A reply of ours that asked for something.
     *
     * @param reply its number
     * @param sentAt when it was sent; null: not yet
     */
    public record Asked(long reply, @Nullable Instant sentAt) {}

    /** The promise of a version by itself. */
    public ResponseTimeline ofVersion(Submission version, @Nullable Asked asked) {
        @Nullable
        Stop stop = asked == null || asked.sentAt() == null
                ? null
                : new Stop(
                        asked.sentAt(),
                        AuditEvent.PRODUCT,
                        "reply %d asked for what is missing".formatted(asked.reply()));
        return count(version.receivedAt(), days(version), List.of(), stop, version.dueOn());
    }

    /**
     * The promise of the audit that a version belongs to; empty if it belongs to none.
     *
     * @param asked what was asked for each version that is not complete, by the key of its message
     */
    public Optional<ResponseTimeline> ofAudit(String caseNumber, Submission version, Map<Long, Asked> asked) {
        return audits.find(caseNumber).flatMap(audit -> {
            List<Submission> versions = submissions.versionsOf(audit.applicationId());
            return rounds(audits.history(audit.id())).stream()
                    .filter(round -> round.concerns(version.id()))
                    .reduce((earlier, later) -> later)
                    .flatMap(round -> round.first(versions).map(first -> count(round, first, versions, asked)));
        });
    }

    private ResponseTimeline count(Round round, Submission first, List<Submission> versions, Map<Long, Asked> asked) {
        List<Pause> pauses = new ArrayList<>();
        @Nullable Stop stop = null;
        for (AuditEvent event : round.events()) {
            Optional<Submission> version = version(versions, event.submission());
            switch (event.move()) {
                case HOLD ->
                    pauses.add(new Pause(
                            version.map(Submission::receivedAt).orElse(event.at()),
                            null,
                            version.map(held -> why(held, asked.get(held.message())))
                                    .orElse("a newer version is not complete")));
                case RESUME -> {
                    if (!pauses.isEmpty()) {
                        Pause open = pauses.remove(pauses.size() - 1);
                        Instant until = version.map(Submission::receivedAt).orElse(event.at());
                        pauses.add(new Pause(open.from(), until, open.why()));
                    }
                }
                case SCHEDULE ->
                    stop = stop != null ? stop : new Stop(event.at(), event.by(), "the audit was scheduled");
                case WITHDRAW ->
                    stop = stop != null ? stop : new Stop(event.at(), event.by(), "the audit was withdrawn");
                default -> {}
            }
        }
        return count(first.receivedAt(), days(first), pauses, stop, round.promised(versions));
    }

    private static String why(Submission held, @Nullable Asked asked) {
        String version = "version %d is not complete".formatted(held.version());
        return asked == null ? version : "%s, reply %d says what is missing".formatted(version, asked.reply());
    }

    private ResponseTimeline count(
            Instant receivedAt, int days, List<Pause> pauses, @Nullable Stop stop, @Nullable LocalDate recorded) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), office.zone());
        return new TimelineCount(responseClock, calendar, receivedAt, days).over(pauses, stop, recorded, today);
    }

    private int days(Submission version) {
        return checklists
                .find(new ChecklistRef(version.program(), version.checklistVersion()))
                .map(Checklist::responseDays)
                .orElseGet(office::responseDays);
    }

    private static Optional<Submission> version(List<Submission> versions, @Nullable Long id) {
        return versions.stream().filter(each -> id != null && each.id() == id).findFirst();
    }

    /** The events from one queueing to the next. */
    private static List<Round> rounds(List<AuditEvent> history) {
        List<Round> rounds = new ArrayList<>();
        for (AuditEvent event : history) {
            if (rounds.isEmpty() || event.move() == AuditMove.APPLY_AGAIN) {
                rounds.add(new Round(new ArrayList<>()));
            }
            rounds.get(rounds.size() - 1).events().add(event);
        }
        return rounds;
    }

    private record Round(List<AuditEvent> events) {

        boolean concerns(long submission) {
            return events.stream().anyMatch(event -> event.submission() != null && event.submission() == submission);
        }

        /** What the last complete version was promised; a newer one that only takes its place keeps the day. */
        @Nullable
        LocalDate promised(List<Submission> versions) {
            return versions.stream()
                    .filter(version -> concerns(version.id()) && "COMPLETE".equals(version.verdict()))
                    .map(Submission::dueOn)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }

        Optional<Submission> first(List<Submission> versions) {
            return version(versions, events.get(0).submission());
        }
    }
}
