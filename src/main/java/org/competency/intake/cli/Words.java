package org.competency.intake.cli;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.AnswerChange;
import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.FindingChange;
import org.competency.intake.extraction.Reading;

/** How rows, findings and their changes are said, for people and as JSON. */
public final class Words {

    private static final int LONGEST = 160;

    private Words() {}

    /** Which row or fact it is about, as in {@code DOC-002 (case study 1) Architecture diagram}. */
    public static String about(Finding finding) {
        return named(finding.requirement(), finding.caseStudy(), finding.title());
    }

    /** Which row it is. */
    public static String about(Reading.Row row) {
        return named(row.id(), row.caseStudy(), row.criterion());
    }

    private static String named(@Nullable String id, @Nullable Integer caseStudy, String title) {
        String study = caseStudy == null ? "" : " (case study " + caseStudy + ")";
        String start = id == null || id.isBlank() ? "" : id + study + " ";
        return Shown.cut(Shown.line(start + title + (start.isEmpty() ? study : "")), LONGEST);
    }

    /** Where it stands, as in {@code table 2, cell C12}; "" if nowhere. */
    public static String where(Reading.@Nullable Source source) {
        if (source == null) {
            return "";
        }
        return source.cell().isBlank()
                ? "%s, row %d".formatted(source.part(), source.row())
                : "%s, cell %s".formatted(source.part(), source.cell());
    }

    /** What was read there, as in {@code MET "Met", response "See chapter 2"}. */
    public static String answer(Reading.@Nullable Row row) {
        if (row == null) {
            return "no such row";
        }
        String answer = row.answer().isBlank() ? "" : " \"" + Shown.line(row.answer()) + "\"";
        String response = row.response().isBlank() ? "" : ", response \"" + Shown.line(row.response()) + "\"";
        return Shown.cut(row.value() + answer + response, LONGEST);
    }

    /** Prints the changes of findings as points: {@code +} new, {@code -} settled, {@code ~} changed. */
    public static void print(FindingChange change, Details details) {
        Finding finding = change.finding();
        switch (change.change()) {
            case NEW ->
                details.point("+", "new: " + about(finding) + " [" + finding.severity() + "]")
                        .below(finding.problem());
            case SETTLED -> details.point("-", "settled: " + about(finding) + " [" + finding.severity() + "]");
            case CHANGED ->
                details.point("~", "changed: " + about(finding) + " [" + finding.severity() + "]")
                        .below("before: "
                                + (change.before() == null
                                        ? ""
                                        : change.before().problem()))
                        .below("now:    " + finding.problem());
        }
    }

    /** Prints a change of an answer as a point. */
    public static void print(AnswerChange change, Details details) {
        details.point("*", about(change.row()) + ": " + answer(change.before()) + " -> " + answer(change.after()));
    }

    /** A finding as JSON. */
    public static Map<String, @Nullable Object> json(Finding finding) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("severity", finding.severity());
        object.put("code", finding.code());
        object.put("requirement", finding.requirement());
        object.put("caseStudy", finding.caseStudy());
        object.put("title", finding.title());
        object.put("problem", finding.problem());
        object.put("remedy", finding.remedy());
        object.put("source", finding.source());
        return object;
    }

    /** A change of a finding as JSON. */
    public static Map<String, @Nullable Object> json(FindingChange change) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("change", change.change());
        object.put("before", change.before() == null ? null : json(change.before()));
        object.put("after", change.after() == null ? null : json(change.after()));
        return object;
    }

    /** A change of an answer as JSON. */
    public static Map<String, @Nullable Object> json(AnswerChange change) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", change.row().id());
        object.put("caseStudy", change.row().caseStudy());
        object.put("before", change.before());
        object.put("after", change.after());
        return object;
    }
}
