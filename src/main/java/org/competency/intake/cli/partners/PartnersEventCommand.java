package org.competency.intake.cli.partners;

import picocli.CommandLine.Command;

import org.competency.intake.cli.CommandGroup;

/** Changes of ownership. */
@Command(
        name = "event",
        mixinStandardHelpOptions = true,
        description = {
            "Enters an acquisition, merger or divestiture: awards, applications and contacts follow the rules of the program.",
            "--dry-run shows what would change and who would be told, and changes nothing."
        },
        subcommands = {EventAcquireCommand.class, EventMergeCommand.class, EventDivestCommand.class})
final class PartnersEventCommand extends CommandGroup {}
