package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.competency.intake.assessment.Finding;
import org.competency.intake.extraction.Reading;

/** Findings as rows of a reply, and what changed between two versions. */
final class FindingViews {

    /** More rows than any checklist has; a reply stays of a size that mail programs show. */
    private static final int MOST_ROWS = 300;

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

    Lists lists(List<Finding> findings) {
        return new Lists(
                rows(findings, Finding.Severity.BLOCKING),
                rows(findings, Finding.Severity.DECLARED_CRITICAL),
                rows(findings, Finding.Severity.HINT),
                findings.stream()
                        .filter(finding -> finding.severity() == Finding.Severity.BLOCKING)
                        .count());
    }

    private List<Map<String, String>> rows(List<Finding> findings, Finding.Severity severity) {
        List<Finding> some = findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        some.stream().limit(MOST_ROWS).map(this::row).forEach(rows::add);
        if (some.size() > MOST_ROWS) {
            rows.add(row("", "", texts.get("finding.more", Map.of("more", some.size() - MOST_ROWS)), "", "", ""));
        }
        return rows;
    }

    private Map<String, String> row(Finding finding) {
        String requirement = Objects.requireNonNullElse(finding.requirement(), "");
        Integer caseStudy = finding.caseStudy();
        return row(
                PartnerText.line(requirement, 80),
                caseStudy == null ? "" : texts.get("finding.case-study", Map.of("number", caseStudy)),
                PartnerText.line(finding.title(), 200),
                PartnerText.line(finding.problem(), 1000),
                PartnerText.line(finding.remedy(), 1000),
                finding.source() == null ? "" : where(finding.source()));
    }

    private static Map<String, String> row(
            String id, String caseStudy, String title, String problem, String remedy, String where) {
        return Map.of(
                "id", id,
                "caseStudy", caseStudy,
                "title", title,
                "problem", problem,
                "remedy", remedy,
                "where", where);
    }

    private String where(Reading.Source source) {
        String part = PartnerText.line(source.part(), 80);
        String cell = PartnerText.line(source.cell(), 40);
        return cell.isEmpty()
                ? texts.get("finding.row", Map.of("part", part, "row", source.row()))
                : texts.get("finding.cell", Map.of("part", part, "cell", cell));
    }

    /** What became of the points of the version before. */
    List<String> progress(List<Finding> before, List<Finding> now, int previous) {
        Set<String> open = keys(now);
        Set<String> old = keys(before);
        long fixed = old.stream().filter(key -> !open.contains(key)).count();
        long left = old.size() - fixed;
        long added = open.stream().filter(key -> !old.contains(key)).count();
        Map<String, Object> places = new HashMap<>();
        places.put("previous", previous);
        places.put("fixed", fixed);
        places.put("left", left);
        places.put("added", added);
        return List.of(texts.get("progress", places));
    }

    private static Set<String> keys(List<Finding> findings) {
        Set<String> keys = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.BLOCKING)
                .forEach(finding -> keys.add(finding.code() + "/" + finding.requirement() + "/" + finding.caseStudy()));
        return keys;
    }
}
