package org.competency.intake.cli;

import java.util.Locale;

import org.competency.intake.jobs.JobRun;

/** Says what a run of the job came to, and what waits for a person. */
final class JobRunPrinter {

    private JobRunPrinter() {}

    static int print(JobRun run, Session session) {
        new Listing<JobRun.StepRun>()
                .column("step", JobRun.StepRun::name)
                .column("status", JobRun.StepRun::status)
                .column("read", JobRun.StepRun::read)
                .column("written", JobRun.StepRun::written)
                .column(
                        "seconds",
                        step -> String.format(Locale.ROOT, "%.1f", step.took().toMillis() / 1000.0))
                .print(run.steps(), Format.TEXT, session.out());
        if (!run.isCompleted()) {
            session.err()
                    .println(
                            "intake: The run %s: %s%nNothing is lost; 'intake jobs restart %d' or the next run goes on."
                                    .formatted(
                                            run.status().toLowerCase(Locale.ROOT), run.failure(), run.executionId()));
            return ExitCodes.FAILED;
        }
        return session.waitingForAPerson();
    }
}
