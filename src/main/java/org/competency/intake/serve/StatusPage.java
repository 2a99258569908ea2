package org.competency.intake.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.competency.intake.jobs.Night;
import org.competency.intake.report.DayReport;
import org.competency.intake.watch.Ago;
import org.competency.intake.watch.MailboxFacts;
import org.competency.intake.watch.PartHealth;
import org.competency.intake.watch.Snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What a person would rather look at. No words of partners stand on it, only case numbers. */
final class StatusPage {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Supplier<Snapshot> seen;
    private final NightlySchedule schedule;
    private final Clock clock;
    private final TemplateEngine engine = new TemplateEngine();

    StatusPage(Supplier<Snapshot> seen, NightlySchedule schedule, Clock clock) {
        this.seen = seen;
        this.schedule = schedule;
        this.clock = clock;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(StatusPage.class.getClassLoader());
        resolver.setPrefix("serve/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    /**
     * One line of a table.
     *
     * @param label what
     * @param value how it is
     * @param note more about it; "" if nothing
     * @param state UP, DEGRADED or DOWN, which gives the colour
     */
    record Line(String label, String value, String note, String state) {}

    StatusServer.Answer answer() {
        return new StatusServer.Answer(200, "text/html", engine.process("status.html", context(seen.get())));
    }

    private Context context(Snapshot snapshot) {
        Instant now = clock.instant();
        DayReport day = snapshot.facts().day();
        Map<String, @Nullable Object> view = new HashMap<>();
        view.put("state", snapshot.health().state().name());
        view.put("headline", headline(snapshot));
        view.put("seen", time(snapshot.health().at()));
        view.put("zone", schedule.zone().getId());
        view.put(
                "parts",
                snapshot.health().parts().stream()
                        .sorted(Comparator.comparing(PartHealth::state).reversed())
                        .map(StatusPage::line)
                        .toList());
        view.put(
                "mailboxes",
                snapshot.facts().mailboxes().stream()
                        .map(mailbox -> line(mailbox, now))
                        .toList());
        view.put("night", snapshot.facts().night().map(this::line).orElse("It has not run yet."));
        view.put("next", time(schedule.next(now)));
        view.put("date", day == null ? "" : day.date().toString());
        view.put("messages", day == null ? 0 : day.messages());
        view.put("sent", day == null ? 0 : day.repliesSent());
        view.put("today", day == null ? List.of() : counts(day.byOutcome()));
        view.put(
                "open",
                day == null
                        ? List.of()
                        : day.open().stream().map(open -> line(open, now)).toList());
        view.put(
                "due",
                day == null
                        ? List.of()
                        : day.due().stream().map(StatusPage::line).toList());
        return new Context(Locale.ENGLISH, view);
    }

    private static String headline(Snapshot snapshot) {
        return switch (snapshot.health().state()) {
            case UP -> "Everything works";
            case DEGRADED -> "It works, but something should be looked at";
            case DOWN -> "Something does not work";
        };
    }

    private static Line line(PartHealth part) {
        return new Line(
                part.part(),
                part.state().name(),
                part.todo().isEmpty() ? part.found() : part.found() + " " + part.todo(),
                part.state().name());
    }

    private static Line line(MailboxFacts mailbox, Instant now) {
        return new Line(
                mailbox.name(),
                mailbox.fetchedAt() == null ? "not fetched yet" : "fetched " + ago(mailbox.fetchedAt(), now),
                (mailbox.mailAt() == null ? "no mail yet" : "newest mail " + ago(mailbox.mailAt(), now)) + "; read by "
                        + mailbox.reader(),
                mailbox.failingSince() == null ? "UP" : "DOWN");
    }

    private String line(Night night) {
        Instant ended = night.endedAt();
        String when = ended == null ? "" : ", ended " + time(ended);
        return "%s: %s%s".formatted(night.date(), night.status().toLowerCase(Locale.ROOT), when);
    }

    private static List<Line> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new Line(words(count.getKey()), count.getValue().toString(), "", "UP"))
                .toList();
    }

    private static Line line(DayReport.Open open, Instant now) {
        boolean waits = open.count() > 0;
        return new Line(
                words(open.what().name()),
                Integer.toString(open.count()),
                waits ? "oldest " + ago(open.oldest(), now) + "; " + open.what().todo() : "",
                waits && open.what().needsAPerson() ? "DEGRADED" : "UP");
    }

    private static Line line(DayReport.Due due) {
        return new Line(
                due.caseNumber(),
                due.dueOn().toString() + (due.overdue() ? " overdue" : ""),
                due.what().equals("AUDIT") ? "schedule the audit" : "decide the review",
                due.overdue() ? "DOWN" : "UP");
    }

    private static String ago(@Nullable Instant then, Instant now) {
        return then == null ? "now" : Ago.words(Duration.between(then, now)) + " ago";
    }

    private String time(Instant instant) {
        ZoneId zone = schedule.zone();
        return MINUTES.format(instant.atZone(zone));
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
