package org.competency.intake.cli.partners;

import picocli.CommandLine.Command;

import org.competency.intake.cli.CommandGroup;

/** The registered partners. */
@Command(
        name = "partners",
        mixinStandardHelpOptions = true,
        description = "Partners: who may write for them, the competencies that they hold, mergers and divestitures.",
        subcommands = {
            PartnersListCommand.class,
            PartnersShowCommand.class,
            PartnersImportCommand.class,
            PartnersAwardCommand.class,
            PartnersRevokeCommand.class,
            PartnersEventCommand.class
        })
public final class PartnersCommand extends CommandGroup {}
