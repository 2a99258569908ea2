package org.competency.intake.cli.messages;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
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

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            required = true,
            description = "why, for whoever asks later, such as 'answered by phone'")
    private String reason = "";

    MessagesIgnoreCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        if (reason.isBlank()) {
            throw usage("--reason is empty; say why in a few words");
        }
    }

    @Override
    protected int run(Session session) {
        MessageLedger ledger = session.get(MessageLedger.class);
        ids.forEach(id -> MessageFile.row(id, session));
        for (long id : ids) {
            ledger.ignore(id, reason.strip());
            session.out().printf("Message %d is settled: %s%n", id, reason.strip());
        }
        return ExitCodes.DONE;
    }
}
