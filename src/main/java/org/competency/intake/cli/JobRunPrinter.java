package org.competency.intake.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;

import org.competency.intake.jobs.JobRun;
import org.competency.intake.mailbox.LedgerFilter;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageStatus;

/** Says what a run of the job came to, and what waits for a person. */
final class JobRunPrinter {

    private static final int ENOUGH = 1_000;

    private JobRunPrinter() {}

    static int print(JobRun run, ConfigurableApplicationContext started, CommandLine command) {
        PrintWriter out = command.getOut();
        new Listing<JobRun.StepRun>()
                .column("step", JobRun.StepRun::name)
                .column("status", JobRun.StepRun::status)
                .column("read", JobRun.StepRun::read)
                .column("written", JobRun.StepRun::written)
                .column(
                        "seconds",
                        step -> String.format(Locale.ROOT, "%.1f", step.took().toMillis() / 1000.0))
                .print(run.steps(), Format.TEXT, out);
        if (!run.isCompleted()) {
            command.getErr()
                    .println(
                            "intake: The run %s: %s%nNothing is lost; 'intake jobs restart %d' or the next run goes on."
                                    .formatted(
                                            run.status().toLowerCase(Locale.ROOT), run.failure(), run.executionId()));
            return ExitCodes.FAILED;
        }
        int waiting = started.getBean(MessageLedger.class)
                .list(LedgerFilter.of(MessageStatus.QUARANTINED), ENOUGH)
                .size();
        if (waiting > 0) {
            out.printf("%d messages wait for a person; see 'intake messages list --status quarantined'.%n", waiting);
            return ExitCodes.WAITS_FOR_A_PERSON;
        }
        return ExitCodes.DONE;
    }
}
