package org.competency.intake.cli.jobs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.jobs.JobHistory;

/** Stops an execution. */
@Command(
        name = "stop",
        mixinStandardHelpOptions = true,
        description =
                "Asks a running execution to end after its current chunk; nothing is lost, and it can be restarted.")
final class JobsStopCommand extends OperatorCommand {

    @Parameters(paramLabel = "EXECUTION", description = "number of the execution, as in 'jobs list'")
    private long id;

    JobsStopCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected int run(Session session) {
        session.get(JobHistory.class).stop(id);
        session.out()
                .printf("Execution %d ends after its current chunk; 'intake jobs show %d' says when it has.%n", id, id);
        return ExitCodes.DONE;
    }
}
