package org.competency.intake.jobs;

import java.util.List;

import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

import org.competency.intake.jobs.IntakeJobConfiguration.IntakeJob;

/** The jobs of a night, in the order in which they run: each is done only when the one before it is. */
@Component
class NightlyJobs {

    private final List<Job> inOrder;

    NightlyJobs(
            IntakeJob intakeJob,
            @Qualifier("awardJob") Job awardJob,
            @Qualifier("escalationJob") Job escalationJob,
            @Qualifier("reconciliationJob") Job reconciliationJob,
            @Qualifier("reportJob") Job reportJob,
            @Qualifier("purgeJob") Job purgeJob) {
        this.inOrder = List.of(
                intakeJob.with(IntakeStage.all()), awardJob, escalationJob, reconciliationJob, reportJob, purgeJob);
    }

    List<Job> inOrder() {
        return inOrder;
    }

    List<String> names() {
        return inOrder.stream().map(Job::getName).toList();
    }

    /** When it is complete for a date, the night of that date is. */
    String last() {
        return inOrder.get(inOrder.size() - 1).getName();
    }
}
