package org.competency.intake.cli.jobs;

import java.time.Instant;
import java.util.Locale;

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
import org.competency.intake.jobs.JobHistory;
import org.competency.intake.jobs.JobRecord;

/** Lists executions. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists executions, the newest first.")
final class JobsListCommand extends OperatorCommand {

    /** States of an execution, as Spring Batch names them. */
    enum Status {
        STARTING,
        STARTED,
        STOPPING,
        STOPPED,
        FAILED,
        COMPLETED,
        ABANDONED,
        UNKNOWN
    }

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "starting, started, stopping, stopped, failed, completed, abandoned or unknown")
    private @Nullable String status;

    @Mixin
    private ListingOptions options = new ListingOptions();

    JobsListCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
        options.constant(Status.class, "--status", status);
    }

    @Override
    protected int run(Session session) {
        Instant now = session.now();
        Status only = options.constant(Status.class, "--status", status);
        Listing<JobRecord> listing = new Listing<JobRecord>()
                .column("execution", JobRecord::executionId)
                .column("status", JobRecord::status)
                .column("kind", JobRecord::kind)
                .column("date", JobRecord::date)
                .column("started", JobRecord::startedAt)
                .column("seconds", job -> seconds(job.took(now).toMillis()))
                .column("failure", JobRecord::failure)
                .column("stages", JobRecord::stages);
        JobHistory history = session.get(JobHistory.class);
        options.print(
                listing, limit -> history.list(only == null ? null : only.name(), limit), "executions", session.zone());
        return ExitCodes.DONE;
    }

    static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}
