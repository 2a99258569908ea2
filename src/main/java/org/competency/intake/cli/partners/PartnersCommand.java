package org.competency.intake.cli.partners;

import picocli.CommandLine.Command;

import org.competency.intake.cli.CommandGroup;

/** The registered partners. */
@Command(
        name = "partners",
        mixinStandardHelpOptions = true,
        description = "Partners: their mail domains and the people who may write for them.",
        subcommands = {PartnersListCommand.class, PartnersShowCommand.class, PartnersImportCommand.class})
public final class PartnersCommand extends CommandGroup {}
