package org.competency.intake.cli.cases;

import picocli.CommandLine.Command;

import org.competency.intake.cli.CommandGroup;

/** Cases: what is there, what was sent, and why it was judged so. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "Applications and their versions.",
        subcommands = {CasesListCommand.class, CasesShowCommand.class, CasesExplainCommand.class})
public final class CasesCommand extends CommandGroup {}
