package org.competency.intake.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to an audit. The events of an audit, from version 1 on, are its history; none is ever changed.
 *
 * @param version which one, from 1; the audit carries that of its last event
 * @param move what was done
 * @param before status until then; null for the first
 * @param after status from then on
 * @param by who did it; {@code intake} for the product itself
 * @param why in words; "" if nothing was said
 * @param detail what it was about, such as the auditor or the day; "" if there is nothing to say
 * @param at when
 * @param submission key of the newest version of the application that the audit knew of then; null: not recorded
 * @param auditor who had the audit from then on; null: nobody
 * @param scheduledFor when it took place from then on; null: not agreed
 */
public record AuditEvent(
        int version,
        AuditMove move,
        @Nullable AuditStatus before,
        AuditStatus after,
        String by,
        String why,
        String detail,
        Instant at,
        @Nullable Long submission,
        @Nullable String auditor,
        @Nullable Instant scheduledFor) {

    /** Who the product calls itself in histories. */
    static final String PRODUCT = "intake";

    /**
     * The status that these events lead to by the rules of {@link AuditMove}; empty if there are none.
     *
     * @throws IllegalStateException if one of them was not possible, or says another status than follows from it
     */
    public static Optional<AuditStatus> replay(List<AuditEvent> events) {
        @Nullable AuditStatus status = null;
        for (AuditEvent event : events) {
            @Nullable
            AuditStatus next = status == null
                    ? (event.move() == AuditMove.QUEUE ? AuditStatus.QUEUED : null)
                    : event.move().from(status).orElse(null);
            if (next != event.after() || event.before() != status) {
                throw new IllegalStateException(
                        "The history of the audit is broken at its event %d: %s cannot lead from %s to %s."
                                .formatted(event.version(), event.move(), status, event.after()));
            }
            status = next;
        }
        return Optional.ofNullable(status);
    }
}
