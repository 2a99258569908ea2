package org.competency.intake.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What programs ask for: only a way to the commands below it. */
@Command(
        name = "checklists",
        mixinStandardHelpOptions = true,
        description = "Lists, shows and checks the definitions of the programs, and writes their forms.",
        subcommands = {
            ChecklistsListCommand.class,
            ChecklistsShowCommand.class,
            ChecklistsLintCommand.class,
            ChecklistsTemplateCommand.class
        })
final class ChecklistsCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name what to do with the checklists");
    }
}
