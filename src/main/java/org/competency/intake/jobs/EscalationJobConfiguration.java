package org.competency.intake.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

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

    /** As of the day on which it runs: after midnight, or days later, an answer may be late that was not at the end of the date. */
    @Bean
    Step escalateAnswers(
            JobRepository repository,
            PlatformTransactionManager transactions,
            Escalations escalations,
            ZoneId officeZone,
            Clock clock) {
        return new StepBuilder("escalateAnswers", repository)
                .tasklet(
                        (contribution, context) -> {
                            String date = String.valueOf(
                                    context.getStepContext().getJobParameters().get(IntakeLauncher.DATE));
                            LocalDate today = LocalDate.ofInstant(clock.instant(), officeZone);
                            LocalDate night = LocalDate.parse(date);
                            contribution.incrementWriteCount(escalations.run(night.isAfter(today) ? night : today));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }
}
