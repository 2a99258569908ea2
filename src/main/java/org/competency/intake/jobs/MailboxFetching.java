package org.competency.intake.jobs;

import java.util.List;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.FetchReport;
import org.competency.intake.mailbox.FolderFetch;
import org.competency.intake.mailbox.MailboxIntake;

/**
 * Fetches from all mailboxes. One that cannot be read does not stop the job: the mail of the others, and what waited before,
 * goes its way. But the job ends as failed, with what was wrong, so that somebody looks and a restart fetches again.
 */
@Component
class MailboxFetching implements Tasklet, JobExecutionListener {

    private final MailboxIntake mailboxes;

    MailboxFetching(MailboxIntake mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        FetchReport report = mailboxes.fetch();
        int messages = report.sum().messages();
        for (int message = 0; message < messages; message++) {
            contribution.incrementReadCount();
        }
        contribution.incrementWriteCount(messages);
        List<String> failures =
                report.failures().stream().map(FolderFetch::reason).toList();
        if (!failures.isEmpty()) {
            contribution.setExitStatus(ExitStatus.FAILED.addExitDescription(String.join(" ", failures)));
        }
        return RepeatStatus.FINISHED;
    }

    @Override
    public void afterJob(JobExecution job) {
        if (job.getStatus() != BatchStatus.COMPLETED) {
            return;
        }
        job.getStepExecutions().stream()
                .filter(MailboxFetching::isIncomplete)
                .findFirst()
                .ifPresent(step -> {
                    String why = step.getExitStatus().getExitDescription();
                    job.addFailureException(new MailboxesUnreadException(why));
                    job.setStatus(BatchStatus.FAILED);
                    job.setExitStatus(ExitStatus.FAILED.addExitDescription(why));
                });
    }

    private static boolean isIncomplete(StepExecution step) {
        return step.getStatus() == BatchStatus.COMPLETED
                && step.getExitStatus().getExitCode().equals(ExitStatus.FAILED.getExitCode());
    }
}
