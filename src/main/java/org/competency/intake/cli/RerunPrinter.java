package org.competency.intake.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.reply.RevisedReply;
import org.competency.intake.reply.Sent;
import org.competency.intake.rerun.RerunChange;

/** Prints what doing messages again changed, one by one as they are done. */
final class RerunPrinter {

    private final Session session;
    private final boolean json;
    private final boolean dryRun;
    private final IntakeStage from;
    private final List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    private int changed;
    private int unchanged;
    private int skipped;
    private int doubtful;

    RerunPrinter(Session session, boolean json, boolean dryRun, IntakeStage from) {
        this.session = session;
        this.json = json;
        this.dryRun = dryRun;
        this.from = from;
    }

    void print(RerunChange change) {
        count(change);
        if (json) {
            objects.add(object(change));
        } else if (change.isChange() || change.result() != RerunChange.Result.DONE) {
            text(change, session.details());
        }
        session.out().flush();
    }

    private void count(RerunChange change) {
        boolean failed = change.reply().action() == RevisedReply.Action.FAILED;
        if (change.result() == RerunChange.Result.NEEDS_A_PERSON || failed) {
            doubtful++;
        } else if (change.result() == RerunChange.Result.SKIPPED) {
            skipped++;
        } else if (change.isChange()) {
            changed++;
        } else {
            unchanged++;
        }
    }

    private static void text(RerunChange change, Details details) {
        details.headline(headline(change));
        changed(details, "outcome", change.before().outcome(), change.after().outcome());
        changed(
                details,
                "checklist",
                change.before().checklist(),
                change.after().checklist());
        changed(details, "verdict", change.before().verdict(), change.after().verdict());
        changed(details, "due", change.before().dueOn(), change.after().dueOn());
        details.line(
                "reason",
                change.after().outcome() == change.before().outcome()
                        ? ""
                        : change.after().reason());
        details.line("note", change.note());
        change.answers().forEach(answer -> Words.print(answer, details));
        change.findings().forEach(finding -> Words.print(finding, details));
        details.line("reply", reply(change.reply()));
    }

    private static String headline(RerunChange change) {
        String what = change.caseNumber() == null
                ? "Message " + change.message()
                : "Case %s version %d (message %d)".formatted(change.caseNumber(), change.version(), change.message());
        return what
                + switch (change.result()) {
                    case DONE -> ": changed";
                    case SKIPPED -> ": left as it is";
                    case NEEDS_A_PERSON -> ": left as it is, a person must look";
                };
    }

    private static void changed(Details details, String label, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            details.line(label, (before == null ? "none" : before) + " -> " + (after == null ? "none" : after));
        }
    }

    private static String reply(RevisedReply reply) {
        return switch (reply.action()) {
            case FIRST -> "%s to %s, the first one".formatted(reply.after(), reply.recipient());
            case CORRECTED ->
                "%s to %s, a correction of %s".formatted(reply.after(), reply.recipient(), reply.before());
            case KEPT -> "none: " + reply.reason();
            case WITHHELD -> "%s to %s is kept back: %s".formatted(reply.after(), reply.recipient(), reply.reason());
            case NONE -> reply.reason().isEmpty() ? "" : "none: " + reply.reason();
            case FAILED -> "could not be written: " + reply.reason();
        };
    }

    /** Prints the sum of it, and gives the exit code. */
    int end(int resent, @Nullable Sent sent) {
        if (json) {
            OutputFormat.json(objects, session.out());
        } else {
            session.out()
                    .printf(
                            Locale.ROOT,
                            "%d done again: %d changed, %d unchanged; %d left as they are, %d for a person.%s%n",
                            changed + unchanged,
                            changed,
                            unchanged,
                            skipped,
                            doubtful,
                            dryRun ? " This was a dry run: nothing was changed or sent." : "");
        }
        if (resent > 0) {
            session.err().printf("%d failed replies %s sent again.%n", resent, dryRun ? "would be" : "are");
        }
        if (sent != null && sent.problem() != null) {
            session.err().println("intake: Replies wait: " + sent.problem());
        } else if (sent != null) {
            session.err().printf("Replies sent: %d%n", sent.sent());
        }
        int waiting = session.waitingForAPerson();
        return doubtful > 0 ? ExitCodes.WAITS_FOR_A_PERSON : waiting;
    }

    private Map<String, @Nullable Object> object(RerunChange change) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("message", change.message());
        object.put("case", change.caseNumber());
        object.put("version", change.version() == 0 ? null : change.version());
        object.put("from", from.toString());
        object.put("dryRun", dryRun);
        object.put("result", change.result());
        object.put("changed", change.isChange());
        object.put("before", change.before());
        object.put("after", change.after());
        object.put("answerChanges", change.answers().stream().map(Words::json).toList());
        object.put("findingChanges", change.findings().stream().map(Words::json).toList());
        object.put("reply", change.reply());
        object.put("note", change.note());
        return object;
    }
}
