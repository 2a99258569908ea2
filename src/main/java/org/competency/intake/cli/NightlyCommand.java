package org.competency.intake.cli;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.JobRun;
import org.competency.intake.mailbox.Reconciliations;
import org.competency.intake.report.DayReports;

/** Runs the nightly job of a business date. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        description = {
            "Runs the nightly job of a business date: once a date; one that failed is restarted where it was.",
            "Messages received after the end of that day at the office are left for later."
        })
final class NightlyCommand extends OperatorCommand {

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "such as 2026-11-23; default: today in the zone of the office")
    private @Nullable LocalDate date;

    NightlyCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected int run(Session session) {
        LocalDate today = session.get(DayReports.class).today();
        if (date != null && date.isAfter(today)) {
            throw usage("--date is %s, but today is %s at the office; a run cannot be of a day to come"
                    .formatted(date, today));
        }
        LocalDate day = date != null ? date : today;
        JobRun run = session.get(IntakeLauncher.class).nightly(day);
        if (run.before()) {
            session.out().printf("The nightly job of %s was done before; nothing was done now.%n", day);
            return Math.max(session.waitingForAPerson(), reconciled(session));
        }
        int exitCode = session.printed(run);
        return exitCode == ExitCodes.DONE ? reconciled(session) : exitCode;
    }

    /** What the reconciliation of the night left for a person. */
    private static int reconciled(Session session) {
        int open = session.get(Reconciliations.class).open();
        if (open == 0) {
            return ExitCodes.DONE;
        }
        session.err()
                .printf(
                        "%d %s mailbox, ledger and archive; see 'intake reconcile'.%n",
                        open, open == 1 ? "discrepancy between" : "discrepancies between");
        return ExitCodes.WAITS_FOR_A_PERSON;
    }
}
