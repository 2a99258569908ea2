package org.competency.intake.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.jobs.LaunchLock;
import org.competency.intake.mailbox.Fetched;
import org.competency.intake.mailbox.FileIntake;
import org.competency.intake.report.DayReports;

/** Runs the intake job now. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description =
                "Runs the intake job now: fetches new mail, reads it, judges it, queues audits and sends replies.")
final class RunCommand extends OperatorCommand {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "STAGE",
            description = "only these stages: fetch, read, assess, queue, reply")
    private List<String> only = List.of();

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = {
                "business date of the run, such as 2026-11-23: messages received after the end of that day at the office"
                        + " are fetched but left for later. Every message is judged by the day on which it was received,"
                        + " whatever the date of the run. Default: everything that waits"
            })
    private @Nullable LocalDate date;

    @Option(
            names = "--dry-run",
            description =
                    "only say what would be done: nothing is fetched but headers, nothing is written, flagged or sent")
    private boolean dryRun;

    @Option(
            names = "--from-files",
            paramLabel = "PATH",
            description = {
                "takes messages from a folder and below it, or from one file, instead of the mailbox: .eml, maildir, mbox. What"
                        + " was taken before, or came through the mailbox, is recognised by its bytes. Replies are sent as usual;"
                        + " with '--only fetch,read,assess' nothing is queued or sent"
            })
    private @Nullable Path files;

    @Mixin
    private OutputFormat format = new OutputFormat();

    private Set<IntakeStage> stages = IntakeStage.all();

    RunCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        if (format.isJson() && !dryRun) {
            throw usage("--format json goes with --dry-run");
        }
        if (files != null && dryRun) {
            throw usage("--from-files does not go with --dry-run; 'intake parse' reads files without taking them");
        }
        if (files != null && !Files.exists(files)) {
            throw usage("--from-files is '%s', but there is no such file or folder".formatted(files));
        }
        if (!only.isEmpty()) {
            stages = EnumSet.noneOf(IntakeStage.class);
            only.forEach(name -> stages.add(stage(name)));
        }
    }

    private IntakeStage stage(String name) {
        try {
            return IntakeStage.of(name);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    @Override
    protected int run(Session session) {
        LocalDate today = session.get(DayReports.class).today();
        if (date != null && date.isAfter(today)) {
            throw usage("--date is %s, but today is %s at the office; a run cannot be of a day to come"
                    .formatted(date, today));
        }
        if (dryRun) {
            return new DryRun(session, stages).print(format.isJson());
        }
        if (files != null && stages.remove(IntakeStage.FETCH)) {
            take(session, files);
        }
        return stages.isEmpty()
                ? ExitCodes.DONE
                : session.printed(session.get(IntakeLauncher.class).run(stages, date));
    }

    private static void take(Session session, Path files) {
        Fetched taken = session.get(LaunchLock.class)
                .holding(() -> session.get(FileIntake.class).take(files));
        session.err()
                .printf(
                        "Took %d new messages from '%s'; %d of them were received before.%n",
                        taken.messages(), files, taken.duplicates());
    }
}
