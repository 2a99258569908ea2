package org.competency.intake.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import org.competency.intake.cli.audits.AuditsCommand;
import org.competency.intake.cli.cases.CasesCommand;
import org.competency.intake.cli.jobs.JobsCommand;
import org.competency.intake.cli.messages.MessagesCommand;
import org.competency.intake.cli.partners.PartnersCommand;
import org.competency.intake.cli.replies.RepliesCommand;

/** The command {@code intake} itself: only a way to the others. */
@Command(
        name = "intake",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Reads self-assessment checklists that partners send by e-mail, judges them, queues audits and replies.",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            NightlyCommand.class,
            ServeCommand.class,
            ReconcileCommand.class,
            PurgeCommand.class,
            RerunCommand.class,
            CasesCommand.class,
            MessagesCommand.class,
            AuditsCommand.class,
            RepliesCommand.class,
            PartnersCommand.class,
            JobsCommand.class,
            ReportCommand.class,
            DoctorCommand.class,
            ReadCommand.class,
            ParseCommand.class,
            AssessCommand.class,
            ChecklistsCommand.class,
            PrepareStartCommand.class
        },
        footerHeading = "%nExit codes:%n",
        footer = {"  0  done", "  1  the run failed", "  2  wrong usage", "  3  done, but something waits for a person"
        })
final class IntakeCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command");
    }
}
