package org.competency.intake.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.competency.intake.jobs.IntakeStage;
import org.competency.intake.mailbox.MailboxPreview;
import org.competency.intake.mailbox.MailboxPreview.Waiting;
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
        List<Waiting> mailboxes = stages.contains(IntakeStage.FETCH)
                ? session.get(MailboxPreview.class).look(MOST_HEADERS)
                : List.of();
        List<Planned> plan = plan(mailboxes, session.get(DayReports.class).openWork());
        int code = mailboxes.stream().allMatch(DryRun::isReadable) ? ExitCodes.DONE : ExitCodes.FAILED;
        if (json) {
            OutputFormat.json(json(plan, mailboxes), session.out());
            return code;
        }
        new Listing<Planned>()
                .column("stage", Planned::stage)
                .column("waiting", Planned::waiting)
                .column("wouldDo", Planned::what)
                .print(plan, Format.TEXT, session.out());
        mailboxes.stream().filter(mailbox -> !mailbox.first().isEmpty()).forEach(mailbox -> {
            session.out().println();
            headers(mailbox, mailboxes.size() > 1);
        });
        session.out().printf("%nThis was a dry run: nothing was fetched but headers, nothing was written or sent.%n");
        mailboxes.stream()
                .filter(mailbox -> !isReadable(mailbox))
                .forEach(mailbox -> session.err().println("intake: " + mailbox.problem()));
        return code;
    }

    private static boolean isReadable(Waiting mailbox) {
        return mailbox.problem().isEmpty();
    }

    private List<Planned> plan(List<Waiting> mailboxes, List<Open> open) {
        List<Planned> plan = new ArrayList<>();
        int toFetch = mailboxes.stream().mapToInt(Waiting::messages).sum();
        int toRead = toFetch + count(open, What.MESSAGES_TO_READ);
        for (IntakeStage stage : stages.stream().sorted().toList()) {
            plan.add(
                    switch (stage) {
                        case FETCH -> new Planned(stage, toFetch, fetch(mailboxes));
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

    private static String fetch(List<Waiting> mailboxes) {
        if (mailboxes.isEmpty()) {
            return "nothing: no mailbox is configured (intake.mailbox.host)";
        }
        int tooLarge = mailboxes.stream().mapToInt(Waiting::tooLarge).sum();
        long unreadable =
                mailboxes.stream().filter(mailbox -> !isReadable(mailbox)).count();
        return "fetch %d messages, %s%s%s"
                .formatted(
                        mailboxes.stream().mapToInt(Waiting::messages).sum(),
                        Shown.bytes(mailboxes.stream().mapToLong(Waiting::bytes).sum()),
                        tooLarge == 0 ? "" : ", %d of them too large".formatted(tooLarge),
                        unreadable == 0
                                ? ""
                                : "; %d of %d folders cannot be read".formatted(unreadable, mailboxes.size()));
    }

    private static int count(List<Open> open, What what) {
        return open.stream()
                .filter(work -> work.what() == what)
                .mapToInt(Open::count)
                .sum();
    }

    private void headers(Waiting mailbox, boolean oneOfMany) {
        if (oneOfMany) {
            session.out().printf("%s, folder %s%n", mailbox.account(), mailbox.folder());
        }
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

    private static Map<String, @Nullable Object> json(List<Planned> plan, List<Waiting> mailboxes) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("dryRun", true);
        object.put("stages", plan);
        object.put("mailboxes", mailboxes);
        return object;
    }
}
