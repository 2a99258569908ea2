package org.competency.intake.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.mailbox.MailboxPreview;
import org.competency.intake.report.DayReport.Open;
import org.competency.intake.report.DayReport.What;
import org.competency.intake.report.DayReports;

/** Says what a run would do, and does none of it. */
final class DryRun {

    private static final int MOST_HEADERS = 20;

    private final Session session;
    private final Set<IntakeStage> stages;

    DryRun(Session session, Set<IntakeStage> stages) {
        this.session = session;
        this.stages = stages;
    }

    /** What would be done in one stage. */
    private record Planned(IntakeStage stage, int waiting, String what) {}

    int print(boolean json) {
        MailboxPreview.Waiting mailbox = stages.contains(IntakeStage.FETCH)
                ? session.get(MailboxPreview.class).look(MOST_HEADERS)
                : MailboxPreview.Waiting.NO_MAILBOX;
        List<Planned> plan = plan(mailbox, session.get(DayReports.class).openWork());
        if (json) {
            OutputFormat.json(json(plan, mailbox), session.out());
            return ExitCodes.DONE;
        }
        new Listing<Planned>()
                .column("stage", Planned::stage)
                .column("waiting", Planned::waiting)
                .column("wouldDo", Planned::what)
                .print(plan, Format.TEXT, session.out());
        if (!mailbox.first().isEmpty()) {
            session.out().println();
            headers(mailbox);
        }
        session.out().printf("%nThis was a dry run: nothing was fetched but headers, nothing was written or sent.%n");
        return ExitCodes.DONE;
    }

    private List<Planned> plan(MailboxPreview.Waiting mailbox, List<Open> open) {
        List<Planned> plan = new ArrayList<>();
        int toRead = mailbox.messages() + count(open, What.MESSAGES_TO_READ);
        for (IntakeStage stage : stages.stream().sorted().toList()) {
            plan.add(
                    switch (stage) {
                        case FETCH -> new Planned(stage, mailbox.messages(), fetch(mailbox));
                        case READ ->
                            new Planned(
                                    stage,
                                    count(open, What.MESSAGES_TO_READ),
                                    "read %d messages, with those fetched".formatted(toRead));
                        case ASSESS ->
                            new Planned(
                                    stage,
                                    count(open, What.SUBMISSIONS_TO_JUDGE),
                                    "judge what is read, and go on with submissions on their way");
                        case QUEUE -> new Planned(stage, 0, "set due dates and queue audits of what is judged");
                        case REPLY ->
                            new Planned(
                                    stage,
                                    count(open, What.REPLIES_TO_SEND),
                                    "send these, and write a reply to what is read");
                    });
        }
        return plan;
    }

    private static String fetch(MailboxPreview.Waiting mailbox) {
        if (!mailbox.configured()) {
            return "nothing: no mailbox is configured (intake.mailbox.host)";
        }
        String tooLarge = mailbox.tooLarge() == 0 ? "" : ", %d of them too large".formatted(mailbox.tooLarge());
        return "fetch %d messages, %s%s".formatted(mailbox.messages(), Shown.bytes(mailbox.bytes()), tooLarge);
    }

    private static int count(List<Open> open, What what) {
        return open.stream()
                .filter(work -> work.what() == what)
                .mapToInt(Open::count)
                .sum();
    }

    private void headers(MailboxPreview.Waiting mailbox) {
        new Listing<MailboxPreview.Header>()
                .column("uid", MailboxPreview.Header::uid)
                .column("received", MailboxPreview.Header::receivedAt)
                .column("size", header -> Shown.bytes(header.size()))
                .column("from", MailboxPreview.Header::from)
                .column("subject", MailboxPreview.Header::subject)
                .in(session.zone())
                .print(mailbox.first(), Format.TEXT, session.out());
        int more = mailbox.messages() - mailbox.first().size();
        if (more > 0) {
            session.out().printf("... and %d more%n", more);
        }
    }

    private static Map<String, @Nullable Object> json(List<Planned> plan, MailboxPreview.Waiting mailbox) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("dryRun", true);
        object.put("stages", plan);
        object.put("mailbox", mailbox);
        return object;
    }
}
