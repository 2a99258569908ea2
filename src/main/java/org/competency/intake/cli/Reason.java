package org.competency.intake.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option of commands that settle something by hand: why. */
public final class Reason {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            required = true,
            description = "why, for whoever asks later, such as 'answered by phone'")
    private String words = "";

    /**
     * Checks it before anything is started.
     *
     * @throws ParameterException if it says nothing
     */
    public void check() {
        if (words.isBlank()) {
            throw new ParameterException(command.commandLine(), "--reason is empty; say why in a few words");
        }
    }

    /** What was given, without white space around it. */
    public String words() {
        return words.strip();
    }
}
