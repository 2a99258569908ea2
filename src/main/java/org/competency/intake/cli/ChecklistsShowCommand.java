package org.competency.intake.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;

/** One version of a checklist as a page to read. */
@Command(name = "show", description = "Shows what a program asks for, and what changed against its other versions.")
final class ChecklistsShowCommand implements Runnable {

    private final IntakeContext context;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("unused") // asked for by picocli; its --version would clash with the one for checklists
    private boolean help;

    @Parameters(paramLabel = "ID", description = "the program")
    private String id = "";

    @Option(names = "--version", paramLabel = "V", description = "default: the version that is current today")
    private @Nullable String version;

    @Option(names = "--format", description = "text (default) or json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    ChecklistsShowCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        try (ConfigurableApplicationContext started = context.openForFiles()) {
            Checklists checklists = started.getBean(Checklists.class);
            LocalDate today = LocalDate.now(started.getBean(Clock.class));
            Checklist checklist = KnownChecklists.find(checklists, id, version, today);
            PrintWriter out = spec.commandLine().getOut();
            if (format == Format.TEXT) {
                new ChecklistPage(checklist, checklists).lines().forEach(out::println);
            } else if (format == Format.JSON || format == Format.JSONL) {
                out.println(
                        format == Format.JSON
                                ? Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(checklist)
                                : Json.MAPPER.writeValueAsString(checklist));
            } else {
                throw new IllegalArgumentException("A checklist is no table; use --format text or json.");
            }
        }
    }
}
