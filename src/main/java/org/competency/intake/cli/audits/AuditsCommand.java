package org.competency.intake.cli.audits;

import picocli.CommandLine.Command;

import org.competency.intake.cli.CommandGroup;

/** The audit queue. */
@Command(
        name = "audits",
        mixinStandardHelpOptions = true,
        description = "Audits that the office owes, those due first at the top.",
        subcommands = {AuditsListCommand.class, AuditsShowCommand.class})
public final class AuditsCommand extends CommandGroup {}
