package org.competency.intake.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.competency.intake.audit.BusinessCalendar;

/** Whether mail comes in: a mailbox that fails, and one that has gone silent. */
final class MailboxSensor implements Sensor {

    private final WatchProperties limits;
    private final BusinessCalendar calendar;
    private final ZoneId officeZone;

    MailboxSensor(WatchProperties limits, BusinessCalendar calendar, ZoneId officeZone) {
        this.limits = limits;
        this.calendar = calendar;
        this.officeZone = officeZone;
    }

    @Override
    public String part() {
        return "mailboxes";
    }

    @Override
    public List<PartHealth> look(Facts facts) {
        if (facts.mailboxes().isEmpty()) {
            return List.of(PartHealth.degraded(
                    part(), "No mailbox is configured, or none was polled yet.", "Set intake.mailbox.host."));
        }
        return facts.mailboxes().stream()
                .map(mailbox -> look(mailbox, facts.at()))
                .toList();
    }

    private PartHealth look(MailboxFacts mailbox, Instant now) {
        String part = "mailbox " + mailbox.name();
        Instant failing = mailbox.failingSince();
        if (failing != null) {
            String found =
                    "It could not be read for %s: %s".formatted(Ago.since(failing, now), sentence(mailbox.failure()));
            String todo = "Mail waits there and is not lost; run 'intake doctor' and see what it says of the mailbox.";
            return Duration.between(failing, now).compareTo(limits.failingAfter()) >= 0
                    ? PartHealth.down(part, found, todo)
                    : PartHealth.degraded(part, found, todo);
        }
        Instant last = mailbox.mailAt() == null ? mailbox.watchedSince() : mailbox.mailAt();
        int silent = businessDays(last, now);
        if (limits.silentAfter() > 0 && silent > limits.silentAfter()) {
            return PartHealth.down(
                    part,
                    "No mail has come in for %d business days.".formatted(silent),
                    "Write to the mailbox yourself and see whether it arrives; if so few mails are usual, raise"
                            + " intake.watch.silent-after.");
        }
        Instant fetched = mailbox.fetchedAt();
        return PartHealth.up(
                part,
                "Fetched %s ago by %s; the newest mail came %s."
                        .formatted(
                                fetched == null
                                        ? "never, " + Ago.since(mailbox.watchedSince(), now)
                                        : Ago.since(fetched, now),
                                mailbox.reader(),
                                mailbox.mailAt() == null ? "never" : Ago.since(mailbox.mailAt(), now) + " ago"));
    }

    /** Days on which the office was open after the day of {@code last}, today included. */
    private int businessDays(Instant last, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, officeZone);
        int days = 0;
        for (LocalDate day = LocalDate.ofInstant(last, officeZone).plusDays(1);
                !day.isAfter(today) && days <= limits.silentAfter() + 1;
                day = day.plusDays(1)) {
            days += calendar.isOpen(day) ? 1 : 0;
        }
        return days;
    }

    private static String sentence(String failure) {
        return failure.isEmpty() || failure.endsWith(".") ? failure : failure + ".";
    }
}
