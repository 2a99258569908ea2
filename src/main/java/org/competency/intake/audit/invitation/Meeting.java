package org.competency.intake.audit.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.competency.intake.audit.AuditEvent;
import org.competency.intake.audit.AuditStatus;

/**
 * What became of the meeting of an audit since it was queued last. Each new day, each other auditor and the end of it is a
 * change; a meeting that was held is not changed any more.
 *
 * @param uid names the meeting in every calendar, whatever changes
 * @param sequence number of changes
 * @param changedAt when the last one was made
 * @param startsAt when it takes place, or would have
 * @param auditor who audits, or would have; null: nobody yet
 * @param cancelled whether it was taken back
 */
record Meeting(
        String uid,
        int sequence,
        Instant changedAt,
        Instant startsAt,
        @Nullable String auditor,
        boolean cancelled) {

    /** The meeting of an audit; empty if none was ever agreed. */
    static Optional<Meeting> of(String caseNumber, List<AuditEvent> history) {
        @Nullable Meeting meeting = null;
        boolean held = false;
        int round = 0;
        for (AuditEvent event : history) {
            switch (event.move()) {
                case QUEUE, APPLY_AGAIN -> {
                    round++;
                    meeting = null;
                    held = false;
                }
                case SCHEDULE -> meeting = scheduled(uid(caseNumber, round), meeting, event);
                case REASSIGN ->
                    meeting = meeting == null || held || meeting.cancelled() ? meeting : meeting.changed(event, false);
                case RELEASE, WITHDRAW ->
                    meeting = meeting == null || event.before() != AuditStatus.SCHEDULED
                            ? meeting
                            : meeting.changed(event, true);
                case START -> held = true;
                default -> {}
            }
        }
        return Optional.ofNullable(meeting);
    }

    private static Meeting scheduled(String uid, @Nullable Meeting before, AuditEvent event) {
        Instant at = event.scheduledFor() == null ? event.at() : event.scheduledFor();
        return new Meeting(uid, before == null ? 0 : before.sequence + 1, event.at(), at, event.auditor(), false);
    }

    private Meeting changed(AuditEvent event, boolean cancel) {
        return new Meeting(uid, sequence + 1, event.at(), startsAt, cancel ? auditor : event.auditor(), cancel);
    }

    /** The same for the same audit wherever it is computed; says nothing about the case. */
    private static String uid(String caseNumber, int round) {
        String name = "competency-intake audit %s %d".formatted(caseNumber, round);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
