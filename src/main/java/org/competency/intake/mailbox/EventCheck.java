package org.competency.intake.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.competency.intake.mailbox.Discrepancy.Kind;
import org.competency.intake.mailbox.EventRows.Compared;
import org.competency.intake.mailbox.EventRows.Event;

/** Follows the history of the ledger from its beginning and compares every row with the last that the history says about it. */
final class EventCheck {

    private static final int PAGE = 500;
    private static final String START = "0".repeat(64);

    private final EventRows rows;
    private final LedgerEvents events;
    private final List<Discrepancy> found = new ArrayList<>();

    EventCheck(EventRows rows, LedgerEvents events) {
        this.rows = rows;
        this.events = events;
    }

    List<Discrepancy> run() {
        followHistory();
        compareRows();
        return found;
    }

    private void followHistory() {
        ChainHead head = events.head();
        long position = 0;
        String digest = START;
        for (List<Event> page = rows.events(0, PAGE); !page.isEmpty(); page = rows.events(position, PAGE)) {
            for (Event event : page) {
                // what was recorded while this check runs is left to the next one
                if (event.position() <= head.position()) {
                    check(event, position, digest);
                    digest = event.digest();
                }
                position = event.position();
            }
            if (position >= head.position()) {
                break;
            }
        }
        if (position < head.position() || !digest.equals(head.digest())) {
            add(
                    Kind.BROKEN_CHAIN,
                    "end of the history",
                    "The history should end at event %d with the digest that was noted; its last events were cut off or changed, compare with a backup."
                            .formatted(head.position()));
        }
    }

    private void check(Event event, long previousPosition, String previousDigest) {
        if (event.position() != previousPosition + 1) {
            add(
                    Kind.BROKEN_CHAIN,
                    "event " + (previousPosition + 1),
                    "Events up to %d were removed from the history; compare with a backup."
                            .formatted(event.position() - 1));
        } else if (!event.state().linkedTo(previousDigest).equals(event.digest())) {
            add(
                    Kind.BROKEN_CHAIN,
                    "event " + event.position(),
                    "The event about message %d was changed after it was recorded; compare with a backup."
                            .formatted(event.state().message()));
        }
    }

    private void compareRows() {
        long last = 0;
        for (List<Compared> page = rows.rows(last, PAGE); !page.isEmpty(); page = rows.rows(last, PAGE)) {
            page.forEach(this::compare);
            last = page.get(page.size() - 1).now().message();
        }
    }

    private void compare(Compared row) {
        RowState now = row.now();
        RowState recorded = row.recorded();
        if (recorded == null) {
            if (!now.status().equals(MessageStatus.RECEIVED.name()) || now.outcome() != null) {
                changed(now, "The row says %s, but the intake never recorded that.".formatted(standing(now)));
            }
        } else if (!now.status().equals(recorded.status()) || !Objects.equals(now.outcome(), recorded.outcome())) {
            changed(
                    now,
                    "The row says %s, but the intake last recorded %s on %s UTC."
                            .formatted(standing(now), standing(recorded), row.recordedAt()));
        } else if (!now.content().equals(recorded.content())) {
            changed(
                    now,
                    "Status and outcome (%s) stand as the intake recorded them on %s UTC, but the reason, the sender, the subject, the files or another column was changed since."
                            .formatted(standing(now), row.recordedAt()));
        }
    }

    private static String standing(RowState state) {
        return state.outcome() == null
                ? "status " + state.status()
                : "outcome %s with status %s".formatted(state.outcome(), state.status());
    }

    private void changed(RowState row, String sentence) {
        add(Kind.CHANGED_ROW, "message " + row.message(), sentence + " Compare with a backup.");
    }

    private void add(Kind kind, String subject, String sentence) {
        if (found.size() < Reconciled.MOST) {
            found.add(new Discrepancy(kind, subject, sentence, false));
        }
    }
}
