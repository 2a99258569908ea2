package org.competency.intake.cli.messages;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.mailbox.LedgerFilter;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MessageKind;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageStatus;
import org.competency.intake.mailbox.Outcome;

/** Lists messages of the ledger. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists messages, the newest first.")
final class MessagesListCommand extends OperatorCommand {

    @Option(names = "--status", paramLabel = "STATUS", description = "received, read, settled or quarantined")
    private @Nullable String status;

    @Option(
            names = "--outcome",
            paramLabel = "OUTCOME",
            description =
                    "submission, new-version, same-file, duplicate, no-checklist, wrong-file, wrong-program, unreadable, review,"
                            + " bounce, ignored or quarantined")
    private @Nullable String outcome;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "submission, follow-up, command, bounce, auto-reply, list or other")
    private @Nullable String kind;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "received on that day at the office or later, such as 2026-11-23")
    private @Nullable LocalDate since;

    @Option(
            names = {"--from", "--partner"},
            paramLabel = "ADDRESS",
            description = "address of the author, or @domain")
    private @Nullable String from;

    @Option(
            names = "--mailbox",
            paramLabel = "NAME",
            description = "came through this mailbox; 'files' for mail from files")
    private @Nullable String mailbox;

    @Option(names = "--waiting", description = "only those that wait for a person")
    private boolean waiting;

    @Mixin
    private ListingOptions options = new ListingOptions();

    MessagesListCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
        options.constant(MessageStatus.class, "--status", status);
        options.constant(Outcome.class, "--outcome", outcome);
        options.constant(MessageKind.class, "--kind", kind);
    }

    @Override
    protected int run(Session session) {
        LedgerFilter filter = new LedgerFilter(
                options.constant(MessageStatus.class, "--status", status),
                options.constant(Outcome.class, "--outcome", outcome),
                options.constant(MessageKind.class, "--kind", kind),
                ListingOptions.startOf(since, session.zone()),
                from,
                mailbox,
                waiting);
        Listing<LedgerRow> listing = new Listing<LedgerRow>()
                .column("id", LedgerRow::id)
                .column("received", LedgerRow::receivedAt)
                .column("status", LedgerRow::status)
                .column("outcome", LedgerRow::outcome)
                .column("mailbox", LedgerRow::account)
                .column("from", LedgerRow::from)
                .column("reason", LedgerRow::reason)
                .column("subject", LedgerRow::subject);
        MessageLedger ledger = session.get(MessageLedger.class);
        options.print(listing, limit -> ledger.list(filter, limit), "messages", session.zone());
        return ExitCodes.DONE;
    }
}
