package org.competency.intake.cli.jobs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.JobRun;

/** Restarts an execution. */
@Command(
        name = "restart",
        mixinStandardHelpOptions = true,
        description = "Restarts an execution that failed or was stopped; it goes on where it was.")
final class JobsRestartCommand extends OperatorCommand {

    @Parameters(paramLabel = "EXECUTION", description = "number of the execution, as in 'jobs list'")
    private long id;

    JobsRestartCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected int run(Session session) {
        JobRun run = session.get(IntakeLauncher.class).restart(id);
        return session.printed(run);
    }
}
