package org.competency.intake.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.reply.SmtpCheck;
import org.competency.intake.report.DayReport.Open;
import org.competency.intake.report.DayReport.What;

/** Whether replies go out: the mail server is tried now and then, and nothing may wait in the outbox for long. */
final class RepliesSensor implements Sensor {

    private final SmtpCheck smtp;
    private final WatchProperties limits;
    private @Nullable Instant tried;
    private @Nullable Instant failingSince;
    private String answer = "";

    RepliesSensor(SmtpCheck smtp, WatchProperties limits) {
        this.smtp = smtp;
        this.limits = limits;
    }

    @Override
    public String part() {
        return "replies";
    }

    @Override
    public List<PartHealth> look(Facts facts) {
        return List.of(server(facts.at()), outbox(facts));
    }

    private PartHealth server(Instant now) {
        if (!smtp.isConfigured()) {
            return PartHealth.degraded(
                    "mail server",
                    "No mail server or sender is configured; replies wait.",
                    "Set intake.reply.smtp.host and intake.reply.from.address.");
        }
        if (tried == null || Duration.between(tried, now).compareTo(limits.smtpEvery()) >= 0) {
            tried = now;
            connect(now);
        }
        Instant failing = failingSince;
        if (failing == null) {
            return PartHealth.up("mail server", answer);
        }
        String todo = "Replies wait and are not lost; run 'intake doctor' and see what it says of replies.";
        return Duration.between(failing, now).compareTo(limits.failingAfter()) >= 0
                ? PartHealth.down("mail server", answer, todo)
                : PartHealth.degraded("mail server", answer, todo);
    }

    private void connect(Instant now) {
        try {
            answer = "It takes mail: " + smtp.connect() + ".";
            failingSince = null;
        } catch (RuntimeException e) {
            answer = String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ".";
            failingSince = failingSince == null ? now : failingSince;
        }
    }

    private PartHealth outbox(Facts facts) {
        Open waiting = Waiting.of(facts, What.REPLIES_TO_SEND);
        Instant oldest = waiting.oldest();
        if (oldest != null && Duration.between(oldest, facts.at()).compareTo(limits.waitingAfter()) >= 0) {
            return PartHealth.down(
                    "outbox",
                    "%d replies wait to be sent, the oldest for %s."
                            .formatted(waiting.count(), Ago.since(oldest, facts.at())),
                    "See why with 'intake replies list --status pending'; partners are waiting for them.");
        }
        Open undelivered = Waiting.of(facts, What.REPLIES_UNDELIVERED);
        return undelivered.count() > 0
                ? PartHealth.degraded(
                        "outbox",
                        "%d replies were refused or came back.".formatted(undelivered.count()),
                        "See them with 'intake replies list --status failed' and '--status undeliverable'; resend or"
                                + " suppress them.")
                : PartHealth.up("outbox", waiting.count() + " replies wait to be sent.");
    }
}
