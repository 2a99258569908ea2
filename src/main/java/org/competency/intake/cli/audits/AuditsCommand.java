package org.competency.intake.cli.audits;

import picocli.CommandLine.Command;

import org.competency.intake.cli.CommandGroup;

/** The audit queue. */
@Command(
        name = "audits",
        mixinStandardHelpOptions = true,
        description = "Audits that the office owes: from the queue to their end.",
        subcommands = {
            AuditsListCommand.class,
            AuditsShowCommand.class,
            AuditsAuditorsCommand.class,
            AuditsAssignCommand.class,
            AuditsReassignCommand.class,
            AuditsScheduleCommand.class,
            AuditsInvitationCommand.class,
            AuditsStartCommand.class,
            AuditsExamineCommand.class,
            AuditsFindingCommand.class,
            AuditsResolveCommand.class,
            AuditsDropCaseStudyCommand.class,
            AuditsConcludeCommand.class,
            AuditsCaseStudiesCommand.class,
            AuditsExportCommand.class
        })
public final class AuditsCommand extends CommandGroup {}
