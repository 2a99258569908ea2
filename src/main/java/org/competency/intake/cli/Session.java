package org.competency.intake.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.springframework.context.ApplicationContext;
import picocli.CommandLine;

import org.competency.intake.jobs.JobRun;
import org.competency.intake.report.DayReports;

/** The started application and where a command prints. */
public final class Session {

    private final ApplicationContext started;
    private final CommandLine command;

    Session(ApplicationContext started, CommandLine command) {
        this.started = started;
        this.command = command;
    }

    /** A part of the application. */
    public <T> T get(Class<T> type) {
        return started.getBean(type);
    }

    /** For results. */
    public PrintWriter out() {
        return command.getOut();
    }

    /** For everything else. */
    public PrintWriter err() {
        return command.getErr();
    }

    /** The zone of the office. */
    public ZoneId zone() {
        return get(ZoneId.class);
    }

    public Instant now() {
        return get(Clock.class).instant();
    }

    /** For text about one thing. */
    public Details details() {
        return new Details(out(), zone());
    }

    /** Prints what a run of the job came to, and gives the exit code that goes with it. */
    public int printed(JobRun run) {
        return JobRunPrinter.print(run, this);
    }

    /** Says on standard error what waits for a person, and gives the exit code that goes with it. */
    public int waitingForAPerson() {
        return WaitingWork.say(get(DayReports.class).openWork(), err());
    }
}
