package org.competency.intake.cli.messages;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.mailbox.MessageLedger;

/** Lets the job try messages again. */
@Command(
        name = "release",
        mixinStandardHelpOptions = true,
        description = {
            "Lets the next run read messages again that wait for a person.",
            "Use it after putting right what the reason says."
        })
final class MessagesReleaseCommand extends OperatorCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of messages, as in 'messages list --waiting'")
    private List<Long> ids = List.of();

    MessagesReleaseCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected int run(Session session) {
        MessageLedger ledger = session.get(MessageLedger.class);
        ids.forEach(id -> MessageFile.row(id, session));
        for (long id : ids) {
            ledger.release(id);
            session.out().printf("Message %d is released; the next 'intake run' reads it again.%n", id);
        }
        return ExitCodes.DONE;
    }
}
