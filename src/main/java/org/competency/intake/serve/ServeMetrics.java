package org.competency.intake.serve;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.ParserCounts;
import org.competency.intake.report.DayReport;
import org.competency.intake.watch.MailboxFacts;
import org.competency.intake.watch.Snapshot;

/** What the watch saw last, as figures in the text format of Prometheus. */
final class ServeMetrics {

    private final PrometheusMeterRegistry registry;
    private final Supplier<Snapshot> seen;
    private final Clock clock;
    private final MultiGauge parts;
    private final MultiGauge fetched;
    private final MultiGauge newestMail;
    private final MultiGauge failing;
    private final MultiGauge readers;
    private final MultiGauge backlog;
    private final MultiGauge oldest;
    private final MultiGauge messages;
    private final MultiGauge replies;

    ServeMetrics(PrometheusMeterRegistry registry, Supplier<Snapshot> seen, Clock clock) {
        this.registry = registry;
        this.seen = seen;
        this.clock = clock;
        this.parts = gauge("intake.part.state", "0 up, 1 degraded, 2 down");
        this.fetched = gauge("intake.mailbox.fetched.timestamp.seconds", "when it was fetched last without failure");
        this.newestMail = gauge("intake.mailbox.mail.timestamp.seconds", "when its newest mail was received");
        this.failing = gauge("intake.mailbox.failing", "1 if it cannot be read");
        this.readers = gauge("intake.mailbox.reader", "1 for the process that reads it");
        this.backlog = gauge("intake.backlog", "what waits, by kind");
        this.oldest = gauge("intake.backlog.oldest.age.seconds", "how long the oldest of it has waited");
        this.messages = gauge("intake.messages.today", "messages received today at the office, by outcome");
        this.replies = gauge("intake.replies.today", "replies written today at the office, by status");
        single("intake.replies.sent.today", "replies sent today at the office", report -> report.repliesSent());
        single(
                "intake.answers.overdue",
                "answers that the office owes and that are late",
                report -> report.due().stream().filter(DayReport.Due::overdue).count());
        parsers("intake.parser.files", "files given to forked processes", ParserCounts::files);
        parsers("intake.parser.started", "forked processes started", ParserCounts::started);
        parsers("intake.parser.start.failures", "forked processes that did not start", ParserCounts::failedStarts);
        parsers("intake.parser.timeouts", "files over the time limit", ParserCounts::timeouts);
        parsers("intake.parser.out.of.memory", "files that exhausted the memory", ParserCounts::outOfMemory);
        parsers("intake.parser.crashes", "files that ended their process", ParserCounts::crashes);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    private MultiGauge gauge(String name, String description) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    private void single(String name, String description, ToDoubleFunction<DayReport> value) {
        Gauge.builder(name, seen, snapshot -> {
                    DayReport day = snapshot.get().facts().day();
                    return day == null ? Double.NaN : value.applyAsDouble(day);
                })
                .description(description)
                .register(registry);
    }

    private void parsers(String name, String description, ToDoubleFunction<ParserCounts> value) {
        FunctionCounter.builder(
                        name,
                        seen,
                        snapshot -> value.applyAsDouble(snapshot.get().parsers()))
                .description(description)
                .register(registry);
    }

    StatusServer.Answer answer() {
        refresh(seen.get());
        return new StatusServer.Answer(200, "text/plain; version=0.0.4", registry.scrape());
    }

    private synchronized void refresh(Snapshot snapshot) {
        parts.register(
                snapshot.health().parts().stream()
                        .map(part -> row(part.state().ordinal(), "part", part.part()))
                        .toList(),
                true);
        List<MailboxFacts> mailboxes = snapshot.facts().mailboxes();
        fetched.register(seconds(mailboxes, MailboxFacts::fetchedAt), true);
        newestMail.register(seconds(mailboxes, MailboxFacts::mailAt), true);
        failing.register(
                mailboxes.stream()
                        .map(mailbox -> row(mailbox.failingSince() == null ? 0 : 1, "mailbox", mailbox.name()))
                        .toList(),
                true);
        readers.register(
                mailboxes.stream()
                        .map(mailbox -> row(1, "mailbox", mailbox.name(), "reader", mailbox.reader()))
                        .toList(),
                true);
        DayReport day = snapshot.facts().day();
        List<DayReport.Open> open = day == null ? List.of() : day.open();
        backlog.register(
                open.stream()
                        .map(work -> row(work.count(), "what", words(work.what().name())))
                        .toList(),
                true);
        oldest.register(
                open.stream()
                        .map(work -> row(
                                age(work.oldest()), "what", words(work.what().name())))
                        .toList(),
                true);
        messages.register(counts(day == null ? Map.of() : day.byOutcome(), "outcome"), true);
        replies.register(counts(day == null ? Map.of() : day.replies(), "status"), true);
    }

    private double age(@Nullable Instant since) {
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toSeconds());
    }

    private interface Moment {
        @Nullable
        Instant of(MailboxFacts mailbox);
    }

    private static List<MultiGauge.Row<?>> seconds(List<MailboxFacts> mailboxes, Moment moment) {
        return mailboxes.stream()
                .<MultiGauge.Row<?>>map(mailbox -> {
                    Instant at = moment.of(mailbox);
                    return row(at == null ? 0 : (double) at.getEpochSecond(), "mailbox", mailbox.name());
                })
                .toList();
    }

    private static List<MultiGauge.Row<?>> counts(Map<String, Integer> counts, String tag) {
        return counts.entrySet().stream()
                .<MultiGauge.Row<?>>map(count -> row(count.getValue(), tag, words(count.getKey())))
                .toList();
    }

    private static MultiGauge.Row<?> row(double value, String... tags) {
        return MultiGauge.Row.of(Tags.of(tags), value);
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
