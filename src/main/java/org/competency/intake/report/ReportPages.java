package org.competency.intake.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A report as HTML, as text and as JSON. */
final class ReportPages {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final TemplateEngine engine = new TemplateEngine();

    ReportPages() {
        engine.addTemplateResolver(resolver(TemplateMode.HTML, "*.html", 1));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt", 2));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String names, int order) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportPages.class.getClassLoader());
        resolver.setOrder(order);
        resolver.setPrefix("reports/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(UTF_8.name());
        resolver.getResolvablePatternSpec().addPattern(names);
        return resolver;
    }

    String html(ReportDocument report) {
        return engine.process("day.html", context(report));
    }

    String text(ReportDocument report) {
        return engine.process("day.txt", context(report))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip() + "\n";
    }

    String json(ReportDocument report) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(report.fields()) + "\n";
    }

    /**
     * One line of a table.
     *
     * @param label what
     * @param value how much, or when
     * @param note what to do, or more about it; "" if nothing
     * @param bad whether somebody should look at it
     */
    record Line(String label, String value, String note, boolean bad) {}

    private static Context context(ReportDocument document) {
        DayReport day = document.day();
        ZoneId zone = ZoneId.of(day.zone());
        Map<String, Object> view = new HashMap<>();
        view.put("date", day.date().toString());
        view.put("zone", day.zone());
        view.put("madeAt", time(day.madeAt(), zone));
        view.put("messages", day.messages());
        view.put("byOutcome", counts(day.byOutcome()));
        view.put("verdicts", counts(day.verdicts()));
        view.put("replies", counts(day.replies()));
        view.put("repliesSent", day.repliesSent());
        view.put("open", day.open().stream().map(open -> line(open, zone)).toList());
        view.put("due", day.due().stream().map(ReportPages::line).toList());
        MonthlyAnswers answers = document.answers();
        view.put("month", answers.month().toString());
        view.put("percent", answers.percentInTime());
        view.put("inTime", answers.inTime());
        view.put("late", answers.late());
        view.put("stillOpen", answers.open());
        return new Context(Locale.ENGLISH, view);
    }

    private static List<Line> counts(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(count -> new Line(words(count.getKey()), count.getValue().toString(), "", false))
                .toList();
    }

    private static Line line(DayReport.Open open, ZoneId zone) {
        Instant oldest = open.oldest();
        boolean bad = open.count() > 0 && open.what().needsAPerson();
        return new Line(
                words(open.what().name()),
                Integer.toString(open.count()),
                oldest == null
                        ? ""
                        : "oldest since " + time(oldest, zone)
                                + (bad ? "; " + open.what().todo() : ""),
                bad);
    }

    private static Line line(DayReport.Due due) {
        return new Line(
                due.caseNumber(),
                due.dueOn() + (due.overdue() ? " OVERDUE" : ""),
                (due.what().equals("AUDIT") ? "schedule the audit of " : "decide the review of ")
                        + oneLine(due.partner()),
                due.overdue());
    }

    private static String oneLine(@Nullable String partner) {
        return partner == null
                ? ""
                : partner.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String time(Instant instant, ZoneId zone) {
        return MINUTES.format(instant.atZone(zone));
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
