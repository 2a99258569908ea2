package org.competency.intake.cli;

import picocli.CommandLine.Option;

import org.competency.intake.audit.Act;

/** The options of every command that decides something about an audit or a partner: who does it, and why. */
public final class Acting {

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "who does it; default: the user of the operating system",
            defaultValue = "${sys:user.name}")
    private String by = "";

    @Option(names = "--why", paramLabel = "WORDS", description = "why, for whoever reads the history later")
    private String why = "";

    @Option(
            names = "--seen",
            paramLabel = "N",
            description =
                    "version as 'audits show' or 'partners show' prints it; refused if somebody did something since")
    private int seen;

    /** Who does what is asked for, and why. */
    public Act act() {
        return new Act(by, why, seen);
    }

    /**
     * As {@link #act}, where a reason must be given.
     *
     * @param what is done, for the sentence that asks for one
     * @throws IllegalArgumentException without a reason
     */
    public Act reasoned(String what) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why %s: --why WORDS.".formatted(what));
        }
        return act();
    }
}
