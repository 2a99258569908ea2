package org.competency.intake.jobs;

import java.time.LocalDate;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;

import org.competency.intake.award.Ageing;

/** The job {@code awards}: every night partners are reminded to renew, and what was not renewed in time lapses. */
@Configuration
class AwardJobConfiguration {

    static final String JOB = "awards";

    /** Its letters are written and sent by the job after it. */
    @Bean
    Job awardJob(JobRepository repository, Step ageAwards, GracefulStop gracefulStop) {
        return new JobBuilder(JOB, repository)
                .listener(gracefulStop)
                .start(ageAwards)
                .build();
    }

    /** Outside any transaction: each award has one of its own. */
    @Bean
    Step ageAwards(JobRepository repository, PlatformTransactionManager transactions, Ageing ageing) {
        return new StepBuilder("ageAwards", repository)
                .tasklet(
                        (contribution, context) -> {
                            String date = String.valueOf(
                                    context.getStepContext().getJobParameters().get(IntakeLauncher.DATE));
                            contribution.incrementWriteCount(ageing.run(LocalDate.parse(date)));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .build();
    }
}
