package org.competency.intake.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import picocli.CommandLine;

/** Parses the command line before anything starts, so that help and usage errors answer at once. */
public final class CommandLineInterface {

    private CommandLineInterface() {}

    /**
     * Runs one command.
     *
     * @param application the Spring Boot application that a command may start
     * @return the exit code: 0 done, 1 the run failed, 2 wrong usage, 3 done but something waits for a person
     */
    public static int execute(Class<?> application, String... args) {
        // Standard output belongs to the results: logs and whatever a library prints go to standard error.
        System.setOut(System.err);
        PrintStream utf8 = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter out = new PrintWriter(utf8, false, StandardCharsets.UTF_8);
        try {
            return commandLine(new IntakeContext(application)).setOut(out).execute(args);
        } finally {
            out.flush();
        }
    }

    private static LocalDate date(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw new CommandLine.TypeConversionException(
                    "'%s' is no date such as 2026-11-23 (year-month-day)".formatted(given));
        }
    }

    static CommandLine commandLine(IntakeContext context) {
        return new CommandLine(new IntakeCommand(), new CommandFactory(context))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, CommandLineInterface::date)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(new Failures());
    }
}
