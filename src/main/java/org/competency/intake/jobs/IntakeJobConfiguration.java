package org.competency.intake.jobs;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.interceptor.TransactionAttribute;

import org.competency.intake.audit.AssessedSubmission;
import org.competency.intake.audit.AuditQueue;
import org.competency.intake.audit.DecidedSubmission;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.Letters;
import org.competency.intake.mailbox.LedgerMessage;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.reply.ComposedLetter;
import org.competency.intake.reply.ComposedReply;
import org.competency.intake.reply.LetterComposer;
import org.competency.intake.reply.LetterOutbox;
import org.competency.intake.reply.Outbox;
import org.competency.intake.reply.ReplyComposer;
import org.competency.intake.reply.ReplySender;
import org.competency.intake.reply.Sent;
import org.competency.intake.reply.Unanswered;
import org.competency.intake.reply.UnansweredMessages;
import org.competency.intake.submission.Assessed;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.SubmissionStatus;
import org.competency.intake.submission.Submissions;
import org.competency.intake.triage.MessageTriage;
import org.competency.intake.triage.Triaged;
import org.competency.intake.triage.TriagedMessages;

/**
 * The job {@code intake}: fetch, read, assess, queue, reply. Each step takes what waits in its status and leaves it in the
 * next one, in the transaction of its chunk; so each may be killed, repeated or run alone at any moment. A restart therefore
 * begins from the first step: what is done already waits in no status any more.
 */
@Configuration
class IntakeJobConfiguration {

    static final String JOB = "intake";

    /** Small, because reading files takes long and a chunk that is cut off is read again. */
    private static final int FEW = 20;

    private static final int MANY = 100;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final GracefulStop gracefulStop;

    IntakeJobConfiguration(
            JobRepository repository, PlatformTransactionManager transactions, GracefulStop gracefulStop) {
        this.repository = repository;
        this.transactions = transactions;
        this.gracefulStop = gracefulStop;
    }

    /** Makes the job with all or some of its stages; a run of some is an instance of the same job. */
    interface IntakeJob {
        Job with(Set<IntakeStage> stages);
    }

    @Bean
    IntakeJob intakeJob(
            Step fetchMessages,
            Step readMessages,
            Step assessSubmissions,
            Step queueAudits,
            Step composeReplies,
            Step composeLetters,
            Step sendReplies,
            MailboxFetching fetching) {
        return stages -> {
            List<Step> steps = stages.stream()
                    .sorted()
                    .flatMap(stage -> switch (stage) {
                        case FETCH -> List.of(fetchMessages).stream();
                        case READ -> List.of(readMessages).stream();
                        case ASSESS -> List.of(assessSubmissions).stream();
                        case QUEUE -> List.of(queueAudits).stream();
                        case REPLY -> List.of(composeReplies, composeLetters, sendReplies).stream();
                    })
                    .toList();
            SimpleJobBuilder job = new JobBuilder(JOB, repository)
                    .listener(gracefulStop)
                    .listener(fetching)
                    .start(steps.get(0));
            steps.stream().skip(1).forEach(job::next);
            return job.build();
        };
    }

    /** The whole job, so that it can be restarted by its name. */
    @Bean
    Job wholeIntakeJob(IntakeJob intakeJob) {
        return intakeJob.with(IntakeStage.all());
    }

    @Bean
    JobRegistry jobRegistry() {
        return new MapJobRegistry();
    }

    /** Outside any transaction: every batch is committed by itself before the mailbox hears of it. */
    @Bean
    Step fetchMessages(MailboxFetching fetching) {
        return new StepBuilder("fetchMessages", repository)
                .tasklet(fetching, transactions)
                .transactionAttribute(noTransaction())
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step readMessages(MessageLedger ledger, MessageTriage triage, TriagedMessages triaged, ZoneId officeZone) {
        return this.<LedgerMessage, Triaged>chunks(
                "readMessages",
                FEW,
                new KeysetReader<>(
                        (after, limit, date) -> received(ledger, after, limit, date, officeZone),
                        LedgerMessage::id,
                        FEW),
                triage::triage,
                triaged::write);
    }

    /** A run of a business date leaves alone what came after the end of that day at the office. */
    private static List<LedgerMessage> received(
            MessageLedger ledger, long after, int limit, @Nullable LocalDate date, ZoneId officeZone) {
        return date == null
                ? ledger.received(after, limit)
                : ledger.received(
                        after, limit, date.plusDays(1).atStartOfDay(officeZone).toInstant());
    }

    @Bean
    Step assessSubmissions(Submissions submissions, SubmissionAssessor assessor) {
        return this.<Submission, Assessed>chunks(
                "assessSubmissions",
                MANY,
                new KeysetReader<>(
                        (after, limit) -> submissions.withStatus(SubmissionStatus.READ, after, limit),
                        Submission::id,
                        MANY),
                assessor::assess,
                submissions::record);
    }

    @Bean
    Step queueAudits(AuditQueue queue) {
        return this.<AssessedSubmission, DecidedSubmission>chunks(
                "queueAudits",
                MANY,
                new KeysetReader<>(queue::assessed, AssessedSubmission::id, MANY),
                queue::decide,
                queue::write);
    }

    @Bean
    Step composeReplies(UnansweredMessages unanswered, ReplyComposer composer, Outbox outbox) {
        return this.<Unanswered, ComposedReply>chunks(
                "composeReplies",
                MANY,
                new KeysetReader<>(unanswered::next, Unanswered::message, MANY),
                composer::compose,
                outbox::write);
    }

    @Bean
    Step composeLetters(Letters letters, LetterComposer composer, LetterOutbox outbox) {
        return this.<DueLetter, ComposedLetter>chunks(
                "composeLetters",
                MANY,
                new KeysetReader<>(letters::due, DueLetter::id, MANY),
                composer::compose,
                outbox::write);
    }

    /** Outside any transaction: what the server said of each mail is committed before the next one is sent. */
    @Bean
    Step sendReplies(ReplySender sender) {
        return new StepBuilder("sendReplies", repository)
                .tasklet(
                        (contribution, context) -> {
                            Sent sent = sender.sendDue();
                            IntStream.range(0, sent.sent() + sent.failed() + sent.deferred())
                                    .forEach(reply -> contribution.incrementReadCount());
                            contribution.incrementWriteCount(sent.sent());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .transactionAttribute(noTransaction())
                .allowStartIfComplete(true)
                .build();
    }

    /** A feature's method that does one item. */
    private interface Work<I, O> {
        O on(I item);
    }

    /** A feature's method that writes many results at once. */
    private interface Results<O> {
        void write(List<? extends O> results);
    }

    private <I, O> Step chunks(String name, int size, KeysetReader<I> reader, Work<I, O> work, Results<O> results) {
        return new StepBuilder(name, repository)
                .<I, O>chunk(size)
                .transactionManager(transactions)
                .reader(reader)
                .processor(work::on)
                .writer((Chunk<? extends O> chunk) -> results.write(chunk.getItems()))
                .listener((Object) reader)
                .interruptionPolicy(gracefulStop)
                .allowStartIfComplete(true)
                .build();
    }

    private static TransactionAttribute noTransaction() {
        return new DefaultTransactionAttribute(TransactionAttribute.PROPAGATION_NOT_SUPPORTED);
    }
}
