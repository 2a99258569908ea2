package org.competency.intake.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.competency.intake.checklist.ChecklistFault;
import org.competency.intake.checklist.ChecklistLint;
import org.competency.intake.checklist.ChecklistProperties;

/** Checks definition files before anybody relies on them. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Checks definition files: each fault with file, line and column.",
        footer = "%nExit code 1: there are faults.")
final class ChecklistsLintCommand implements Callable<Integer> {

    private final IntakeContext context;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "definition files or folders of them; default: the folder that is configured")
    private List<Path> files = List.of();

    @Option(names = "--format", description = "text (default), json, jsonl, csv", defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    ChecklistsLintCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<ChecklistLint> lints = lints();
        List<ChecklistFault> faults =
                lints.stream().flatMap(lint -> lint.faults().stream()).toList();
        long sound = lints.stream().mapToLong(lint -> lint.checklists().size()).sum();
        print(faults, sound);
        return faults.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private List<ChecklistLint> lints() {
        if (files.isEmpty()) {
            return List.of(ChecklistLint.of(configured()));
        }
        List<ChecklistLint> lints = new ArrayList<>();
        files.stream().filter(Files::isDirectory).forEach(folder -> lints.add(ChecklistLint.of(folder)));
        List<Path> single =
                files.stream().filter(file -> !Files.isDirectory(file)).toList();
        if (!single.isEmpty()) {
            lints.add(ChecklistLint.ofFiles(single));
        }
        return lints;
    }

    /** Without starting what reads the definitions: it would stop at the first fault. */
    private Path configured() {
        try (ConfigurableApplicationContext started = context.openPart(SettingsOnly.class)) {
            return started.getBean(ChecklistProperties.class).directory();
        }
    }

    private void print(List<ChecklistFault> faults, long sound) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.TEXT) {
            faults.forEach(out::println);
            out.println(
                    faults.isEmpty()
                            ? "%d definitions, no fault.".formatted(sound)
                            : "%d faults; %d definitions have none of their own.".formatted(faults.size(), sound));
            out.flush();
        } else {
            new Listing<ChecklistFault>()
                    .column("file", ChecklistFault::file)
                    .column("line", ChecklistFault::line)
                    .column("column", ChecklistFault::column)
                    .column("message", ChecklistFault::message)
                    .print(faults, format, out);
        }
    }

    /** Where the definitions are, and nothing else. */
    @EnableConfigurationProperties(ChecklistProperties.class)
    static class SettingsOnly {}
}
