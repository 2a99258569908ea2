package org.competency.intake.cli.replies;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplyRow;
import org.competency.intake.reply.ReplyStatus;

/** Has replies sent again. */
@Command(
        name = "resend",
        mixinStandardHelpOptions = true,
        description = {
            "Has replies sent again by the next run, under the same Message-ID: mail programs show them once.",
            "This is the one way to send a reply twice."
        })
final class RepliesResendCommand extends OperatorCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of replies, as in 'replies list'")
    private List<Long> ids = List.of();

    RepliesResendCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected int run(Session session) {
        List<ReplyRow> replies =
                ids.stream().map(id -> RepliesShowCommand.row(id, session)).toList();
        int exitCode = ExitCodes.DONE;
        for (ReplyRow reply : replies) {
            if (session.get(Replies.class).resend(reply.id())) {
                session.out()
                        .printf(
                                "Reply %d to %s waits to be sent%s; the next 'intake run' sends it.%n",
                                reply.id(),
                                reply.recipient(),
                                reply.status() == ReplyStatus.SENT ? " a second time" : "");
            } else {
                session.err().printf("Reply %d is being sent right now; try again later.%n", reply.id());
                exitCode = ExitCodes.FAILED;
            }
        }
        return exitCode;
    }
}
