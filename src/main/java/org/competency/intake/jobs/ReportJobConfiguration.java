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

/** The job {@code report}: writes the report of the business date every night, and mails it to whom the settings say. */
@Configuration
class ReportJobConfiguration {

    static final String JOB = "report";

    @Bean
    Job reportJob(JobRepository repository, Step publishReport, GracefulStop gracefulStop) {
        return new JobBuilder(JOB, repository)
                .listener(gracefulStop)
                .start(publishReport)
                .build();
    }

    /** Outside any transaction: a mail cannot be taken back. */
    @Bean
    Step publishReport(JobRepository repository, PlatformTransactionManager transactions, DailyReport report) {
        return new StepBuilder("publishReport", repository)
                .tasklet(
                        (contribution, context) -> {
                            String date = String.valueOf(
                                    context.getStepContext().getJobParameters().get(IntakeLauncher.DATE));
                            contribution.incrementWriteCount(report.publish(LocalDate.parse(date)));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(new DefaultTransactionAttribute(TransactionDefinition.PROPAGATION_NOT_SUPPORTED))
                .build();
    }
}
