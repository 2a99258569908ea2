package org.competency.intake.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.competency.intake.doctor.Diagnosis;
import org.competency.intake.doctor.Diagnosis.State;
import org.competency.intake.doctor.Doctor;

/** Checks everything that the product needs. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = {
            "Checks Java, settings, checklists, archive, reading, database, clocks, mailbox, mail "
                    + "server and alerts, and says what to do. Nothing is migrated, fetched, flagged or sent.",
            "Ends with 0 if all is well, 3 with warnings, 1 if a run would fail."
        })
final class DoctorCommand implements Callable<Integer> {

    /** Nothing is made before it is asked for, so that one broken part does not hide the others; nor are tables changed. */
    private static final Map<String, Object> ONE_BY_ONE =
            Map.of("spring.main.lazy-initialization", "true", "spring.flyway.enabled", "false");

    private final IntakeContext context;

    @Option(names = "--alert-test", description = "also send a test to everybody whom 'serve' tells of troubles")
    private boolean alertTest;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    DoctorCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        boolean json = format.isJson();
        PrintWriter out = spec.commandLine().getOut();
        List<Diagnosis> diagnoses = new ArrayList<>();
        try (ConfigurableApplicationContext parts = context.open(ONE_BY_ONE)) {
            Consumer<Diagnosis> done = diagnosis -> {
                diagnoses.add(diagnosis);
                if (!json) {
                    print(diagnosis, out);
                }
            };
            Doctor doctor = new Doctor(parts, Failures::sentence);
            doctor.examine(Path.of(System.getProperty("intake.config", "config")), done);
            if (alertTest) {
                done.accept(doctor.testAlerts());
            }
        }
        if (json) {
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(diagnoses));
        } else {
            out.println();
            out.println(sum(diagnoses));
        }
        out.flush();
        if (count(diagnoses, State.FAIL) > 0) {
            return ExitCodes.FAILED;
        }
        return count(diagnoses, State.WARN) > 0 ? ExitCodes.WAITS_FOR_A_PERSON : ExitCodes.DONE;
    }

    private static void print(Diagnosis diagnosis, PrintWriter out) {
        String indent = " ".repeat(18);
        out.print(Shown.padded(diagnosis.state().name(), 6) + Shown.padded(diagnosis.check(), 12));
        Details.wrap(Shown.line(diagnosis.found()), "", indent, Terminal.textColumns() - indent.length(), out);
        if (!diagnosis.todo().isEmpty()) {
            Details.wrap(
                    "-> " + Shown.line(diagnosis.todo()),
                    indent,
                    indent + "   ",
                    Terminal.textColumns() - indent.length(),
                    out);
        }
        out.flush();
    }

    private static String sum(List<Diagnosis> diagnoses) {
        long failed = count(diagnoses, State.FAIL);
        long warned = count(diagnoses, State.WARN);
        if (failed > 0) {
            return "%d of %d checks failed: put them right from the top and run 'intake doctor' again."
                    .formatted(failed, diagnoses.size());
        }
        return warned > 0
                ? "Nothing is broken; %d of %d checks have something to say.".formatted(warned, diagnoses.size())
                : "All %d checks are well.".formatted(diagnoses.size());
    }

    private static long count(List<Diagnosis> diagnoses, State state) {
        return diagnoses.stream()
                .filter(diagnosis -> diagnosis.state() == state)
                .count();
    }
}
