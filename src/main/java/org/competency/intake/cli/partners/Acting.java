package org.competency.intake.cli.partners;

import picocli.CommandLine.Option;

import org.competency.intake.audit.Act;

/** The options of every command that decides something about a partner: who does it, and why. */
final class Acting {

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
            description = "version as shown by 'partners show'; refused if somebody did something since")
    private int seen;

    Act act() {
        return new Act(by, why, seen);
    }

    /** With a reason. */
    Act reasoned(String what) {
        if (why.isBlank()) {
            throw new IllegalArgumentException("Say why %s: --why WORDS.".formatted(what));
        }
        return act();
    }
}
