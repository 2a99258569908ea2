package org.competency.intake.cli.audits;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.audit.AuditQueue;
import org.competency.intake.audit.AuditRow;
import org.competency.intake.audit.AuditStatus;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;

/** Lists audits. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists audits, those due first at the top.")
final class AuditsListCommand extends OperatorCommand {

    @Option(names = "--status", paramLabel = "STATUS", description = "queued, on-hold, ...; default: all")
    private @Nullable String status;

    @Mixin
    private ListingOptions options = new ListingOptions();

    AuditsListCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
        options.constant(AuditStatus.class, "--status", status);
    }

    @Override
    protected int run(Session session) {
        Listing<AuditRow> listing = new Listing<AuditRow>()
                .column("case", AuditRow::caseNumber)
                .column("dueOn", AuditRow::dueOn)
                .column("status", AuditRow::status)
                .column("auditor", AuditRow::auditor)
                .column("scheduledFor", AuditRow::scheduledFor)
                .column("version", AuditRow::version)
                .column("received", AuditRow::receivedAt)
                .column("partner", AuditRow::partner)
                .column("program", AuditRow::program);
        AuditStatus only = options.constant(AuditStatus.class, "--status", status);
        AuditQueue queue = session.get(AuditQueue.class);
        options.print(listing, limit -> queue.list(only, limit), "audits", session.zone());
        return ExitCodes.DONE;
    }
}
