package org.competency.intake.cli.replies;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Reason;
import org.competency.intake.cli.Session;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplyRow;

/** Keeps replies from being sent. */
@Command(
        name = "suppress",
        mixinStandardHelpOptions = true,
        description = "Keeps replies from being sent, or settles those that failed or came back.")
final class RepliesSuppressCommand extends OperatorCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of replies, as in 'replies list'")
    private List<Long> ids = List.of();

    @Mixin
    private Reason reason = new Reason();

    RepliesSuppressCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        reason.check();
    }

    @Override
    protected int run(Session session) {
        List<ReplyRow> replies =
                ids.stream().map(id -> RepliesShowCommand.row(id, session)).toList();
        int exitCode = ExitCodes.DONE;
        for (ReplyRow reply : replies) {
            if (session.get(Replies.class).suppress(reply.id(), reason.words())) {
                session.out().printf("Reply %d to %s is not sent.%n", reply.id(), reply.recipient());
            } else {
                session.err()
                        .printf(
                                "Reply %d cannot be suppressed: it is %s; only one that waits, failed or came back can be.%n",
                                reply.id(), reply.status());
                exitCode = ExitCodes.FAILED;
            }
        }
        return exitCode;
    }
}
