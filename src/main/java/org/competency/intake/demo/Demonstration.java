package org.competency.intake.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.jobs.IntakeLauncher;
import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.jobs.JobRun;
import org.competency.intake.mailbox.LedgerFilter;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplyRow;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;

/**
 * The real job on sample mails: the first ones arrive and the job runs, then partners answer what it replied and it runs
 * again. Everything is read back from the database and the outbox, as an operator would see it.
 */
public final class Demonstration {

    private final DemoMailServer mailServer;
    private final DemoFolder folder;
    private final IntakeLauncher launcher;
    private final MessageLedger ledger;
    private final Submissions submissions;
    private final Replies replies;
    private final Decisions decisions;
    private final Checklist checklist;
    private final ChecklistForm form;
    private final LocalDate today;
    private final List<SampleMail> delivered = new ArrayList<>();

    /**
     * A demonstration in an application that was started with the settings of {@code mailServer}.
     *
     * @throws IllegalArgumentException if no checklist is valid today
     */
    public Demonstration(DemoMailServer mailServer, DemoFolder folder, BeanFactory application) {
        this.mailServer = mailServer;
        this.folder = folder;
        this.launcher = application.getBean(IntakeLauncher.class);
        this.ledger = application.getBean(MessageLedger.class);
        this.submissions = application.getBean(Submissions.class);
        this.replies = application.getBean(Replies.class);
        this.decisions = new Decisions(application.getBean(JsonMapper.class));
        this.form = application.getBean(ChecklistForm.class);
        ZoneId zone = application.getBean(OfficeProperties.class).zone();
        this.today = LocalDate.now(application.getBean(Clock.class).withZone(zone));
        this.checklist = thatAsksMost(application.getBean(Checklists.class), today);
    }

    /** The checklist of the day with the most case studies, and of those the longest: it shows most. */
    private static Checklist thatAsksMost(Checklists checklists, LocalDate day) {
        return checklists.all().stream()
                .map(known -> known.ref().id())
                .distinct()
                .flatMap(id -> checklists.currentOn(id, day).stream())
                .max(Comparator.<Checklist>comparingInt(
                                known -> known.caseStudies().minimum())
                        .thenComparingLong(known -> known.requirements().count()))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No checklist is valid on %s; 'intake checklists list' shows those that there are."
                                .formatted(day)));
    }

    /** Runs it with so many mails. */
    public DemoReport run(int mails) {
        SampleMails samples = new SampleMails(checklist, form, today, mails);
        List<JobRun> runs = new ArrayList<>();
        samples.first().forEach(this::deliver);
        runs.add(launcher.run(IntakeStage.all()));
        List<SampleMail> later = samples.later(this::replyTo);
        if (!later.isEmpty()) {
            later.forEach(this::deliver);
            runs.add(launcher.run(IntakeStage.all()));
        }
        List<DemoRow> rows = rows();
        return new DemoReport(rows, runs, mailServer.replies(), folder.overview(rows));
    }

    private void deliver(SampleMail mail) {
        delivered.add(mail);
        folder.mail(delivered.size(), mail);
        mailServer.deliver(mail);
    }

    private Optional<String> replyTo(String messageId) {
        return all().stream()
                .filter(row -> messageId.equals(row.messageId()))
                .flatMap(row -> replies.ofMessage(row.id()).stream())
                .map(ReplyRow::messageId)
                .findFirst();
    }

    private List<LedgerRow> all() {
        return ledger.list(LedgerFilter.ALL, Math.max(1, delivered.size())).stream()
                .sorted(Comparator.comparingLong(LedgerRow::id))
                .toList();
    }

    private List<DemoRow> rows() {
        List<DemoRow> rows = new ArrayList<>();
        List<LedgerRow> messages = all();
        for (int index = 0; index < messages.size(); index++) {
            rows.add(row(index + 1, delivered.get(index).title(), messages.get(index)));
        }
        return rows;
    }

    private DemoRow row(int number, String title, LedgerRow message) {
        @Nullable Submission submission = submissions.broughtBy(message.id()).orElse(null);
        @Nullable
        ReplyRow reply = replies.ofMessage(message.id()).stream().findFirst().orElse(null);
        String file = reply == null
                ? null
                : folder.reply(
                        number,
                        replies.eml(reply.id()).orElseGet(() -> new byte[0]),
                        replies.html(reply.id()).orElse(""));
        return new DemoRow(
                number,
                title,
                message.from() == null ? "" : message.from(),
                decisions.of(message, submission),
                reply == null ? null : reply.caseNumber(),
                submission == null ? null : submission.dueOn(),
                reply == null ? "none: " + silence(message) : said(reply),
                file);
    }

    private static String silence(LedgerRow message) {
        return message.duplicateOf() != null ? "answered already" : "a machine wrote it";
    }

    private static String said(ReplyRow reply) {
        String kind = reply.kind().key().replace('-', ' ');
        return reply.sentAt() == null ? kind + " (" + reply.status() + ")" : kind;
    }
}
