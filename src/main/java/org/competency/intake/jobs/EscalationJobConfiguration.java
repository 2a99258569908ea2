package org.competency.intake.jobs;

import java.time.LocalDate;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import org.competency.intake.audit.Escalations;

/** The job {@code escalate}: tells every night which answers are about to be late, or are, and sends that to the office. */
@Configuration
class EscalationJobConfiguration {

    static final String JOB = "escalate";

    @Bean
    Job escalationJob(
            JobRepository repository,
            Step escalateAnswers,
            @Qualifier("composeLetters") Step composeLetters,
            @Qualifier("sendReplies") Step sendReplies,
            GracefulStop gracefulStop) {
        return new JobBuilder(JOB, repository)
                .listener(gracefulStop)
                .start(escalateAnswers)
                .next(composeLetters)
                .next(sendReplies)
                .build();
    }

    @Bean
    Step escalateAnswers(JobRepository repository, PlatformTransactionManager transactions, Escalations escalations) {
        return new StepBuilder("escalateAnswers", repository)
                .tasklet(
                        (contribution, context) -> {
                            String date = String.valueOf(
                                    context.getStepContext().getJobParameters().get(IntakeLauncher.DATE));
                            contribution.incrementWriteCount(escalations.run(LocalDate.parse(date)));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
