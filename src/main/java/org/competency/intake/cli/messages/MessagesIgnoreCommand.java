package org.competency.intake.cli.messages;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Reason;
import org.competency.intake.cli.Session;
import org.competency.intake.mailbox.MessageLedger;

/** Settles messages by hand. */
@Command(
        name = "ignore",
        mixinStandardHelpOptions = true,
        description = {
            "Settles messages that wait for a person: nothing more is done about them.",
            "Use it for what needs no answer, or was answered by hand. No reply is sent."
        })
final class MessagesIgnoreCommand extends OperatorCommand {

    @Parameters(paramLabel = "ID", arity = "1..*", description = "numbers of messages, as in 'messages list --waiting'")
    private List<Long> ids = List.of();

    @Mixin
    private Reason reason = new Reason();

    MessagesIgnoreCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        reason.check();
    }

    @Override
    protected int run(Session session) {
        MessageLedger ledger = session.get(MessageLedger.class);
        ids.forEach(id -> MessageFile.row(id, session));
        for (long id : ids) {
            ledger.ignore(id, reason.words());
            session.out().printf("Message %d is settled: %s%n", id, reason.words());
        }
        return ExitCodes.DONE;
    }
}
