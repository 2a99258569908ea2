package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.VersionDiff;
import org.competency.intake.extraction.Reading;

/** Findings as rows of a reply, and what changed between two versions. */
final class FindingViews {

    /** More rows than any checklist has; a reply stays of a size that mail programs show. */
    private static final int MOST_ROWS = 300;

    private static final int MOST_CHANGES = 60;

    private final ReplyTexts.Texts texts;

    FindingViews(ReplyTexts.Texts texts) {
        this.texts = texts;
    }

    /**
     * Findings by weight.
     *
     * @param blocking what must be corrected
     * @param declared what the partner itself declared not met
     * @param hints what is worth knowing
     * @param blockingCount how many must be corrected, shown or not
     */
    record Lists(
            List<Map<String, String>> blocking,
            List<Map<String, String>> declared,
            List<Map<String, String>> hints,
            long blockingCount) {}

    Lists lists(List<Finding> findings, VersionDiff diff) {
        return new Lists(
                rows(findings, Finding.Severity.BLOCKING, diff),
                rows(findings, Finding.Severity.DECLARED_CRITICAL, VersionDiff.NOTHING),
                rows(findings, Finding.Severity.HINT, VersionDiff.NOTHING),
                findings.stream()
                        .filter(finding -> finding.severity() == Finding.Severity.BLOCKING)
                        .count());
    }

    private List<Map<String, String>> rows(List<Finding> findings, Finding.Severity severity, VersionDiff diff) {
        List<Finding> some = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        some.stream()
                .limit(MOST_ROWS)
                .map(finding -> row(finding, diff.of(finding)))
                .forEach(rows::add);
        if (some.size() > MOST_ROWS) {
            rows.add(note(texts.get("finding.more", Map.of("more", some.size() - MOST_ROWS))));
        }
        return rows;
    }

    /** One finding as a row. */
    Map<String, String> row(Finding finding, VersionDiff.@Nullable Change since) {
        String requirement = Objects.requireNonNullElse(finding.requirement(), "");
        Integer caseStudy = finding.caseStudy();
        return row(
                PartnerText.line(requirement, 80),
                caseStudy == null ? "" : texts.get("finding.case-study", Map.of("number", caseStudy)),
                PartnerText.line(finding.title(), 200),
                PartnerText.line(problem(finding), 1000),
                PartnerText.line(remedy(finding), 1000),
                finding.source() == null ? "" : where(finding.source()),
                since == null ? "" : word(since));
    }

    private static Map<String, String> row(
            String id, String caseStudy, String title, String problem, String remedy, String where, String since) {
        return Map.of(
                "id", id,
                "caseStudy", caseStudy,
                "title", title,
                "problem", problem,
                "remedy", remedy,
                "where", where,
                "since", since,
                "due", "");
    }

    String problem(Finding finding) {
        return texts.say(finding.said() == null ? null : finding.said().problem(), finding.problem());
    }

    String remedy(Finding finding) {
        return texts.say(finding.said() == null ? null : finding.said().remedy(), finding.remedy());
    }

    /** A row that only says something. */
    static Map<String, String> note(String words) {
        return row("", "", words, "", "", "", "");
    }

    private String where(Reading.Source source) {
        String part = PartnerText.line(source.part(), 80);
        String cell = PartnerText.line(source.cell(), 40);
        return cell.isEmpty()
                ? texts.get("finding.row", Map.of("part", part, "row", source.row()))
                : texts.get("finding.cell", Map.of("part", part, "cell", cell));
    }

    private String word(VersionDiff.Change change) {
        return texts.get("diff." + change.name().toLowerCase(Locale.ROOT));
    }

    /** What became of the points of the version before, in one sentence. */
    List<String> progress(VersionDiff diff, int previous) {
        return List.of(texts.get(
                "progress",
                Map.of(
                        "previous",
                        previous,
                        "fixed",
                        diff.count(VersionDiff.Change.FIXED),
                        "left",
                        diff.count(VersionDiff.Change.UNCHANGED) + diff.count(VersionDiff.Change.CHANGED),
                        "added",
                        diff.count(VersionDiff.Change.BROKEN))));
    }

    /** What a new version settled or answers otherwise; what is still to be corrected stands in its own list. */
    List<Map<String, String>> changes(VersionDiff diff) {
        List<Map<String, String>> rows = new ArrayList<>();
        List<VersionDiff.Item> shown = Stream.of(VersionDiff.Change.FIXED, VersionDiff.Change.ANSWERED)
                .flatMap(change -> diff.items().stream().filter(item -> item.change() == change))
                .toList();
        shown.stream()
                .limit(MOST_CHANGES)
                .map(item -> row(
                        PartnerText.line(item.requirement(), 80),
                        item.caseStudy() == null
                                ? ""
                                : texts.get("finding.case-study", Map.of("number", item.caseStudy())),
                        PartnerText.line(item.title(), 200),
                        "",
                        "",
                        "",
                        word(item.change())))
                .forEach(rows::add);
        if (shown.size() > MOST_CHANGES) {
            rows.add(note(texts.get("finding.more", Map.of("more", shown.size() - MOST_CHANGES))));
        }
        return rows;
    }
}
