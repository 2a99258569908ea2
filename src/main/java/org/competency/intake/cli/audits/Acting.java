package org.competency.intake.cli.audits;

import picocli.CommandLine.Option;

import org.competency.intake.audit.Act;

/** The options of every command that does something: who does it, and why. */
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
            description = "version of the audit as shown by 'audits show'; refused if somebody did something since")
    private int seen;

    Act act() {
        return new Act(by, why, seen);
    }
}
