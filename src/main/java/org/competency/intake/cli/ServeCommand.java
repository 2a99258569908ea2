package org.competency.intake.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.competency.intake.mailbox.Mailbox;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.serve.ServeParts;
import org.competency.intake.serve.ServeProperties;
import org.competency.intake.serve.Serving;
import org.competency.intake.watch.alert.AlertChannels;

/** Runs until it is asked to end. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Polls the mailboxes, runs the intake when mail has come and the nightly jobs by schedule, and offers health and"
                    + " metrics over HTTP on this machine. Runs until SIGTERM or Ctrl-C, which ends it with 0 after the work"
                    + " in hand.",
            "Several processes on one database share the work: each job runs once, and what a dead one left is taken over."
        })
final class ServeCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final IntakeContext context;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port of health and metrics, 0: any; default: intake.serve.port")
    private @Nullable Integer port;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    ServeCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port != null && (port < 0 || port > 65_535)) {
            throw new ParameterException(
                    spec.commandLine(), "--port is %d; it must be 0 (any) to 65535".formatted(port));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext started =
                context.openToServe(port == null ? Map.of() : Map.of("intake.serve.port", port), ServeParts.class)) {
            Serving serving = started.getBean(Serving.class);
            try (Ending ending = Ending.onSignal(serving, started)) {
                print(serving.begin(), started, out);
                ending.await();
            }
        }
        return ExitCodes.DONE;
    }

    private static void print(Serving.Begun begun, ConfigurableApplicationContext started, PrintWriter out) {
        ServeProperties settings = begun.settings();
        ZoneId zone = started.getBean(ZoneId.class);
        out.printf(
                "competency-intake serves as process %d.%n",
                ProcessHandle.current().pid());
        line(out, "status", begun.url());
        line(out, "health", begun.url() + "health");
        line(out, "metrics", begun.url() + "metrics");
        line(out, "mailboxes", mailboxes(started.getBean(Mailboxes.class).all()));
        line(out, "intake", "when mail has come, and every " + words(settings.interval()));
        line(
                out,
                "nightly",
                "%s %s, next at %s%s"
                        .formatted(
                                settings.nightly(),
                                zone,
                                MINUTES.format(begun.nextNight().atZone(zone)),
                                missed(begun.missed())));
        AlertChannels channels = started.getBean(AlertChannels.class);
        line(
                out,
                "alerts",
                String.join("; ", channels.described())
                        + (channels.reachAnybody()
                                ? ""
                                : " only; set intake.alerts.webhook or intake.alerts.mail so that somebody is told"));
        out.println("SIGTERM or Ctrl-C ends it.");
        out.flush();
    }

    private static void line(PrintWriter out, String label, String value) {
        out.printf("  %s%s%n", Shown.padded(label, 11), value);
    }

    private static String mailboxes(List<Mailbox> mailboxes) {
        return mailboxes.isEmpty()
                ? "none; set intake.mailbox.host"
                : mailboxes.stream()
                        .map(mailbox -> "%s at %s, every %s"
                                .formatted(
                                        mailbox.account(),
                                        mailbox.settings().host(),
                                        words(mailbox.settings().pollInterval())))
                        .collect(Collectors.joining("; "));
    }

    private static String missed(List<LocalDate> dates) {
        return dates.isEmpty()
                ? ""
                : "; missed and made up for now: "
                        + dates.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
    }

    private static String words(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds >= 120 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
