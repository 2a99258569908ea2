package org.competency.intake.cli.replies;

import picocli.CommandLine.Command;

import org.competency.intake.cli.CommandGroup;

/** The outbox. */
@Command(
        name = "replies",
        mixinStandardHelpOptions = true,
        description = "Replies and letters to partners: those that were sent, wait, or failed.",
        subcommands = {
            RepliesListCommand.class,
            RepliesShowCommand.class,
            RepliesResendCommand.class,
            RepliesSuppressCommand.class,
            RepliesDueCommand.class,
            RepliesDropCommand.class
        })
public final class RepliesCommand extends CommandGroup {}
