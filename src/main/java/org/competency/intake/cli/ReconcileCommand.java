package org.competency.intake.cli;

import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.competency.intake.jobs.LaunchLock;
import org.competency.intake.mailbox.Discrepancy;
import org.competency.intake.mailbox.Reconciled;
import org.competency.intake.mailbox.Reconciliation;

/** Compares mailbox, ledger and archive now. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Proves that mailbox, ledger and archive agree: every message of the mailbox has its row, every row its bytes,",
            "and no row was changed or removed since it was written. Reads every file of the archive.",
            "Messages without a row and lost bytes are fetched again where they still stand in the mailbox."
        },
        footer = "%nExit code 3: something is left for a person.")
final class ReconcileCommand extends OperatorCommand {

    @Mixin
    private ListingOptions listing = new ListingOptions();

    ReconcileCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        listing.check();
    }

    @Override
    protected int run(Session session) {
        Reconciled reconciled = session.get(LaunchLock.class).holding(session.get(Reconciliation.class)::run);
        session.err()
                .printf(
                        "Compared %d messages in the mailbox, %d rows and %d files; the ledger ends with %s, its history with %s.%n",
                        reconciled.mailboxMessages(),
                        reconciled.rows(),
                        reconciled.files(),
                        reconciled.chainHead(),
                        reconciled.outcomeHead());
        listing.print(
                new Listing<Discrepancy>()
                        .column(
                                "kind",
                                found -> found.kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                        .column("subject", Discrepancy::subject)
                        .column("repaired", Discrepancy::repaired)
                        .column("finding", Discrepancy::sentence),
                limit -> reconciled.discrepancies().stream().limit(limit).toList(),
                "discrepancies",
                session.zone());
        return reconciled.open() > 0 ? ExitCodes.WAITS_FOR_A_PERSON : ExitCodes.DONE;
    }
}
