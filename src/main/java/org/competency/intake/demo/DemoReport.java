package org.competency.intake.demo;

import java.nio.file.Path;
import java.util.List;

import org.competency.intake.jobs.JobRun;

/**
 * What a demonstration came to.
 *
 * @param rows one for each mail
 * @param runs of the job, in order
 * @param delivered replies that arrived at the mail server
 * @param overview page that shows mails and replies
 */
public record DemoReport(List<DemoRow> rows, List<JobRun> runs, int delivered, Path overview) {

    public DemoReport {
        rows = List.copyOf(rows);
        runs = List.copyOf(runs);
    }

    /** Whether the job did all its work. */
    public boolean isCompleted() {
        return runs.stream().allMatch(JobRun::isCompleted);
    }
}
