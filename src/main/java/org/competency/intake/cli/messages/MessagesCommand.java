package org.competency.intake.cli.messages;

import picocli.CommandLine.Command;

import org.competency.intake.cli.CommandGroup;

/** The ledger of messages and the quarantine. */
@Command(
        name = "messages",
        mixinStandardHelpOptions = true,
        description = "Every message ever seen in the mailbox, and what became of it.",
        subcommands = {
            MessagesListCommand.class,
            MessagesShowCommand.class,
            MessagesReleaseCommand.class,
            MessagesIgnoreCommand.class,
            MessagesExportCommand.class
        })
public final class MessagesCommand extends CommandGroup {}
