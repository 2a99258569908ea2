package org.competency.intake.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.jobs.JobRun;

/** Runs the intake job now. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs the intake job now: fetches new mail, reads it, judges it, queues audits and sends replies.")
final class RunCommand implements Callable<Integer> {

    private final IntakeContext context;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "STAGE",
            description = "only these stages: fetch, read, assess, queue, reply")
    private List<String> only = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    RunCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Set<IntakeStage> stages = stages();
        try (ConfigurableApplicationContext started = context.open()) {
            JobRun run = started.getBean(IntakeLauncher.class).run(stages);
            return JobRunPrinter.print(run, started, spec.commandLine());
        }
    }

    private Set<IntakeStage> stages() {
        if (only.isEmpty()) {
            return IntakeStage.all();
        }
        Set<IntakeStage> stages = EnumSet.noneOf(IntakeStage.class);
        only.forEach(name -> stages.add(IntakeStage.of(name)));
        return stages;
    }
}
