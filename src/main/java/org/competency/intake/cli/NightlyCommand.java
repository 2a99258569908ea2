package org.competency.intake.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.JobRun;

/** Runs the nightly job of a business date. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description =
                "Runs the nightly job of a business date: once a date; one that failed is restarted where it was.")
final class NightlyCommand implements Callable<Integer> {

    private final IntakeContext context;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "such as 2026-11-23; default: today in the zone of the office")
    private @Nullable LocalDate date;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    NightlyCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        try (ConfigurableApplicationContext started = context.open()) {
            LocalDate day = date != null
                    ? date
                    : LocalDate.ofInstant(started.getBean(Clock.class).instant(), started.getBean(ZoneId.class));
            JobRun run = started.getBean(IntakeLauncher.class).nightly(day);
            if (run.before()) {
                spec.commandLine()
                        .getOut()
                        .printf("The nightly job of %s was done before; nothing was done now.%n", day);
                return ExitCodes.DONE;
            }
            return JobRunPrinter.print(run, started, spec.commandLine());
        }
    }
}
