package org.competency.intake.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.competency.intake.demo.DemoFolder;
import org.competency.intake.demo.DemoMailServer;
import org.competency.intake.demo.DemoReport;
import org.competency.intake.demo.DemoRow;
import org.competency.intake.demo.Demonstration;
import org.competency.intake.jobs.JobRun;

/** Shows the product at work: the real job on an embedded mail server and database, with sample mails. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Runs the real job on sample mails with real office files, on an embedded mail server and database.",
        footer = "%nNothing leaves this machine. What was replied stands in the folder as .eml and .html files.")
final class DemoCommand implements Callable<Integer> {

    /** So many rows are shown one by one; of more, only what they came to. */
    private static final int SHOWN = 48;

    private final IntakeContext context;

    @Option(
            names = "--messages",
            paramLabel = "N",
            description = "how many mails, 1 to 100000; default: 12",
            defaultValue = "12")
    private int messages = 12;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description =
                    "folder for mails, replies, database; default: target/demo, or intake-demo where there is no source tree")
    private Path output = Path.of(System.getProperty("intake.demo", "intake-demo"));

    @Option(names = "--format", description = "text (default), json, jsonl, csv", defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    DemoCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (messages < 1 || messages > 100_000) {
            throw new ParameterException(
                    spec.commandLine(), "--messages is %d; it must be 1 to 100000".formatted(messages));
        }
        DemoFolder folder = DemoFolder.empty(output);
        try (DemoMailServer mailServer = DemoMailServer.start();
                ConfigurableApplicationContext started = context.open(settings(mailServer, folder))) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "intake: %d sample mails, the real job, an embedded mail server and database ...%n",
                            messages);
            DemoReport report = new Demonstration(mailServer, folder, started.getBeanFactory()).run(messages);
            print(report, folder);
            return report.isCompleted() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    private static Map<String, Object> settings(DemoMailServer mailServer, DemoFolder folder) {
        Map<String, Object> settings = new LinkedHashMap<>(mailServer.settings());
        settings.put("spring.datasource.url", folder.databaseUrl());
        settings.put("spring.datasource.username", "sa");
        settings.put("spring.datasource.password", "");
        settings.put("intake.archive.directory", folder.archive());
        settings.put("intake.reply.caps.total", 1_000_000);
        settings.put("logging.level.org.competency", "error");
        settings.put("logging.level.com.icegreen", "error");
        return settings;
    }

    private void print(DemoReport report, DemoFolder folder) {
        PrintWriter out = spec.commandLine().getOut();
        if (format != Format.TEXT || report.rows().size() <= SHOWN) {
            rows().print(report.rows(), format, out);
        } else {
            summary().print(List.copyOf(counted(report).entrySet()), Format.TEXT, out);
        }
        if (format == Format.TEXT) {
            out.println();
            out.printf(
                    Locale.ROOT,
                    "%d mails, %d replies sent. Steps: %s%n",
                    report.rows().size(),
                    report.delivered(),
                    steps(report.runs()));
            out.printf(
                    "Look at it: %s (mails, decisions, replies); the replies as sent: %s%n",
                    shown(report.overview()), shown(folder.path().resolve("replies")));
        }
        report.runs().stream()
                .filter(run -> run.failure() != null)
                .forEach(run -> spec.commandLine().getErr().println("intake: the run failed: " + run.failure()));
        out.flush();
    }

    private static Listing<DemoRow> rows() {
        return new Listing<DemoRow>()
                .column("number", DemoRow::number)
                .column("mail", DemoRow::mail)
                .column("decision", DemoRow::decision)
                .column("due", DemoRow::due)
                .column("reply", DemoRow::reply)
                .column("file", DemoRow::file);
    }

    private static Map<String, Long> counted(DemoReport report) {
        return report.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.mail() + "\n" + row.decision().replaceAll("\\d+$", "...") + "\n" + row.reply(),
                        LinkedHashMap::new,
                        Collectors.counting()));
    }

    private static Listing<Map.Entry<String, Long>> summary() {
        return new Listing<Map.Entry<String, Long>>()
                .column("mails", Map.Entry::getValue)
                .column("mail", entry -> entry.getKey().split("\n", -1)[0])
                .column("decision", entry -> entry.getKey().split("\n", -1)[1])
                .column("reply", entry -> entry.getKey().split("\n", -1)[2]);
    }

    /** Time of each step, both runs together. */
    private static String steps(List<JobRun> runs) {
        Map<String, Duration> took = new LinkedHashMap<>();
        runs.stream()
                .flatMap(run -> run.steps().stream())
                .forEach(step -> took.merge(step.name(), step.took(), Duration::plus));
        return took.entrySet().stream()
                .map(step -> String.format(
                        Locale.ROOT, "%s %.1f s", step.getKey(), step.getValue().toMillis() / 1000.0))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
    }
}
