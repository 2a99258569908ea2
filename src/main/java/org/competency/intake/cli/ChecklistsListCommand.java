package org.competency.intake.cli;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;

/** All versions of all programs. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all versions of all programs.")
final class ChecklistsListCommand implements Runnable {

    private final IntakeContext context;

    @Option(names = "--format", description = "text (default), json, jsonl, csv", defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    ChecklistsListCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        try (ConfigurableApplicationContext started = context.openForFiles()) {
            Checklists checklists = started.getBean(Checklists.class);
            LocalDate today = LocalDate.now(started.getBean(Clock.class));
            new Listing<Checklist>()
                    .column("id", checklist -> checklist.ref().id())
                    .column("version", checklist -> checklist.ref().version())
                    .column("today", checklist -> state(checklist, checklists, today))
                    .column("validFrom", checklist -> checklist.validFrom().toString())
                    .column(
                            "acceptedUntil",
                            checklist -> checklist.acceptedUntil() == null
                                    ? ""
                                    : checklist.acceptedUntil().toString())
                    .column("rows", checklist -> checklist.requirements().count())
                    .column("caseStudies", checklist -> checklist.caseStudies().minimum())
                    .column("title", Checklist::title)
                    .print(checklists.all(), format, spec.commandLine().getOut());
        }
    }

    private static String state(Checklist checklist, Checklists checklists, LocalDate today) {
        if (checklist.validFrom().isAfter(today)) {
            return "not yet valid";
        }
        if (!checklist.isAcceptedOn(today)) {
            return "no longer accepted";
        }
        boolean current = checklists
                .currentOn(checklist.ref().id(), today)
                .filter(checklist::equals)
                .isPresent();
        return current ? "current" : "still accepted";
    }
}
