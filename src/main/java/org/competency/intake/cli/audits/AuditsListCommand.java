package org.competency.intake.cli.audits;

import java.util.EnumSet;
import java.util.Set;

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
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Lists audits that have not ended in the order of the queue: those due first at the top; "
                    + "of a day, renewals and one audit of each partner in turn."
        })
final class AuditsListCommand extends OperatorCommand {

    @Option(names = "--status", paramLabel = "STATUS", description = "only queued, on-hold, passed, ...")
    private @Nullable String status;

    @Option(names = "--all", description = "also those that have ended")
    private boolean all;

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
        Listing<AuditRow> listing = new Listing<>();
        AuditColumns.all().forEach(listing::column);
        AuditStatus only = options.constant(AuditStatus.class, "--status", status);
        Set<AuditStatus> wanted =
                only != null ? Set.of(only) : all ? EnumSet.allOf(AuditStatus.class) : AuditStatus.open();
        AuditQueue queue = session.get(AuditQueue.class);
        options.print(listing, limit -> queue.list(wanted, limit), "audits", session.zone());
        return ExitCodes.DONE;
    }
}
