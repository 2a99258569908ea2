package org.competency.intake.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplySender;
import org.competency.intake.reply.Sent;
import org.competency.intake.rerun.Rerun;
import org.competency.intake.rerun.RerunSelection;
import org.competency.intake.submission.CaseNumber;

/** Does messages again from the archive. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        description = {
            "Does messages again from the archive, as the job would do them today, and prints what changed.",
            "A case is done again in its newest version; older ones stay as they are.",
            "",
            "No reply is sent twice: one that says the same, word for word, is never sent again. If the verdict,"
                    + " findings or due date changed and the reply now says something else, a corrected reply goes out under"
                    + " a Message-ID of its own and names the one it takes the place of. --no-reply keeps that back."
                    + " 'intake replies resend' is the one way to send a reply twice."
        },
        footer = {
            "",
            "Examples:",
            "  intake rerun --case CI-7K4QM2XW --dry-run",
            "  intake rerun --since 2026-11-23 --from assess --no-reply"
        })
final class RerunCommand extends OperatorCommand {

    /** What to do again. */
    static final class Selection {
        @Option(names = "--case", paramLabel = "CASE", description = "the newest version of this case")
        private @Nullable String caseNumber;

        @Option(
                names = "--message",
                paramLabel = "ID",
                description = "this message, even if a person has dealt with it")
        private @Nullable Long message;

        @Option(
                names = "--since",
                paramLabel = "DATE",
                description = "every message received on that day at the office or later")
        private @Nullable LocalDate since;

        @Option(names = "--failed", description = "every message in quarantine; replies that failed are sent again")
        private boolean failed;
    }

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // set by picocli, which demands one
    private Selection selection;

    @Option(
            names = "--from",
            paramLabel = "STAGE",
            description = {
                "first stage to do again, and all after it (default: read):",
                "  read    take message and attachments apart again",
                "  assess  judge what was read by the checklist as it is now",
                "  queue   count the due date anew",
                "  reply   write the reply anew; other words are reason enough to send it"
            })
    private String from = "read";

    @Option(names = "--no-reply", description = "write and send no reply")
    private boolean noReply;

    @Option(names = "--dry-run", description = "print the same, but change and send nothing")
    private boolean dryRun;

    @Mixin
    private OutputFormat format = new OutputFormat();

    private IntakeStage stage = IntakeStage.READ;

    RerunCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        format.isJson();
        try {
            stage = IntakeStage.of(from);
            if (selection.caseNumber != null) {
                selection.caseNumber =
                        new CaseNumber(selection.caseNumber.strip().toUpperCase(Locale.ROOT)).value();
            }
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
        if (stage == IntakeStage.FETCH) {
            throw usage(
                    "Nothing is fetched again, the archive holds every message; --from is read, assess, queue or reply");
        }
    }

    @Override
    protected int run(Session session) {
        List<Long> messages = messages(session.get(RerunSelection.class));
        boolean handled = selection.message != null || selection.caseNumber != null;
        RerunPrinter printer = new RerunPrinter(session, format.isJson(), dryRun, stage);
        try (Progress progress = Progress.of("Doing again", messages.size())) {
            session.get(Rerun.class).run(messages, new Rerun.Mode(stage, !noReply, dryRun, handled), change -> {
                printer.print(change);
                progress.step();
            });
        }
        int resent = selection.failed && !noReply ? resendFailed(session) : 0;
        Sent sent = dryRun || noReply ? null : session.get(ReplySender.class).sendDue();
        return printer.end(resent, sent);
    }

    private List<Long> messages(RerunSelection select) {
        if (selection.caseNumber != null) {
            return select.ofCase(new CaseNumber(selection.caseNumber));
        }
        if (selection.message != null) {
            return select.ofMessage(selection.message);
        }
        return selection.since != null ? select.since(selection.since) : select.inQuarantine();
    }

    private int resendFailed(Session session) {
        Replies replies = session.get(Replies.class);
        List<Long> failed = replies.failed();
        if (!dryRun) {
            failed.forEach(replies::resend);
        }
        return failed.size();
    }
}
