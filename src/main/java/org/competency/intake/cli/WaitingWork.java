package org.competency.intake.cli;

import java.io.PrintWriter;
import java.util.List;

import org.competency.intake.report.DayReport.Open;
import org.competency.intake.report.DayReport.What;

/** Says what waits for a person, and where to look. */
final class WaitingWork {

    private WaitingWork() {}

    /** Prints a line for each kind; returns 3 if there is any, else 0. */
    static int say(List<Open> work, PrintWriter err) {
        boolean waits = false;
        for (Open open : work) {
            if (open.what().needsAPerson() && open.count() > 0) {
                err.println(sentence(open.what(), open.count()));
                waits = true;
            }
        }
        err.flush();
        return waits ? ExitCodes.WAITS_FOR_A_PERSON : ExitCodes.DONE;
    }

    private static String sentence(What what, int count) {
        return switch (what) {
            case IN_QUARANTINE ->
                "%s in quarantine; see 'intake messages list --status quarantined', then release or ignore."
                        .formatted(messages(count));
            case FOR_REVIEW ->
                "%s for a person to review; see 'intake messages list --waiting'.".formatted(messages(count));
            case REPLIES_UNDELIVERED ->
                "%d %s not delivered; see 'intake replies list --status failed' and '--status undeliverable'."
                        .formatted(count, count == 1 ? "reply was" : "replies were");
            case LETTERS_HINDERED ->
                "%d %s not be written; see 'intake replies due'."
                        .formatted(count, count == 1 ? "letter could" : "letters could");
            default -> "";
        };
    }

    private static String messages(int count) {
        return count == 1 ? "1 message waits" : count + " messages wait";
    }
}
