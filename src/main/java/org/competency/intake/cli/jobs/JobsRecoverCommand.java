package org.competency.intake.cli.jobs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.jobs.JobHistory;

/** Recovers an execution. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description =
                "Marks an execution whose process has died as failed, so that it can be restarted; every run does the same by itself.")
final class JobsRecoverCommand extends OperatorCommand {

    @Parameters(paramLabel = "EXECUTION", description = "number of the execution, as in 'jobs list'")
    private long id;

    JobsRecoverCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected int run(Session session) {
        session.get(JobHistory.class).recover(id);
        session.out()
                .printf(
                        "Execution %d is marked as failed; 'intake jobs restart %d' or the next run goes on.%n",
                        id, id);
        return ExitCodes.DONE;
    }
}
