package org.competency.intake.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.competency.intake.CompetencyIntakeApplication;

/**
 * What one command line came to.
 *
 * @param exitCode as the process would end with
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs a command with the whole application. */
    public static CommandRun of(String... arguments) {
        return of(new IntakeContext(CompetencyIntakeApplication.class), arguments);
    }

    static CommandRun of(IntakeContext context, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = CommandLineInterface.commandLine(context)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
