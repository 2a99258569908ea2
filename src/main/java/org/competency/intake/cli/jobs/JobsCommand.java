package org.competency.intake.cli.jobs;

import picocli.CommandLine.Command;

import org.competency.intake.cli.CommandGroup;

/** Executions of the jobs. */
@Command(
        name = "jobs",
        mixinStandardHelpOptions = true,
        description = "Executions of the jobs, in the words of Spring Batch.",
        subcommands = {
            JobsListCommand.class,
            JobsShowCommand.class,
            JobsRestartCommand.class,
            JobsStopCommand.class,
            JobsRecoverCommand.class
        })
public final class JobsCommand extends CommandGroup {}
