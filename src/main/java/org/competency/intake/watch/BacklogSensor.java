package org.competency.intake.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.competency.intake.report.DayReport;
import org.competency.intake.report.DayReport.Open;
import org.competency.intake.report.DayReport.What;

/** Whether work piles up: messages unread, quarantine, answers that the office owes. */
final class BacklogSensor implements Sensor {

    private final WatchProperties limits;

    BacklogSensor(WatchProperties limits) {
        this.limits = limits;
    }

    @Override
    public String part() {
        return "backlog";
    }

    @Override
    public List<PartHealth> look(Facts facts) {
        return List.of(backlog(facts), quarantine(facts), answers(facts));
    }

    private PartHealth backlog(Facts facts) {
        Open unread = Waiting.of(facts, What.MESSAGES_TO_READ);
        Open unjudged = Waiting.of(facts, What.SUBMISSIONS_TO_JUDGE);
        for (Open open : List.of(unread, unjudged)) {
            Instant oldest = open.oldest();
            if (oldest != null && Duration.between(oldest, facts.at()).compareTo(limits.waitingAfter()) >= 0) {
                return PartHealth.down(
                        part(),
                        "%d messages wait to be %s, the oldest for %s."
                                .formatted(
                                        open.count(),
                                        open == unread ? "read" : "judged",
                                        Ago.since(oldest, facts.at())),
                        "See with 'intake jobs list' why the intake does not get on.");
            }
        }
        return PartHealth.up(
                part(), "%d messages wait to be read, %d to be judged.".formatted(unread.count(), unjudged.count()));
    }

    private PartHealth quarantine(Facts facts) {
        Open quarantined = Waiting.of(facts, What.IN_QUARANTINE);
        String found = "%d messages are in quarantine.".formatted(quarantined.count());
        String todo = "See them with 'intake messages list --status quarantined'; release or ignore them.";
        if (quarantined.count() > limits.quarantine()) {
            return PartHealth.degraded("quarantine", found, todo).alerting();
        }
        return quarantined.count() > 0
                ? PartHealth.degraded("quarantine", found, todo)
                : PartHealth.up("quarantine", "It is empty.");
    }

    private static PartHealth answers(Facts facts) {
        DayReport day = facts.day();
        List<DayReport.Due> overdue = day == null
                ? List.of()
                : day.due().stream().filter(DayReport.Due::overdue).toList();
        if (overdue.isEmpty()) {
            return PartHealth.up("answers", "No answer of the office is overdue.");
        }
        return PartHealth.degraded(
                        "answers",
                        overdue.size() == 1
                                ? "The answer to case %s was due on %s."
                                        .formatted(
                                                overdue.get(0).caseNumber(),
                                                overdue.get(0).dueOn())
                                : "%d answers are overdue, the longest that to case %s, due on %s."
                                        .formatted(
                                                overdue.size(),
                                                overdue.get(0).caseNumber(),
                                                overdue.get(0).dueOn()),
                        "See them with 'intake report'; schedule the audits or decide the reviews.")
                .alerting();
    }
}
