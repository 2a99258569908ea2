package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Finding.Severity;
import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;

/** Collects findings and what follows from them for the verdict. */
final class Findings {

    private static final int BEFORE_ROWS = 1_000;

    private final Checklist checklist;
    private final List<Placed> found = new ArrayList<>();
    private boolean ineligible;
    private boolean unsure;

    Findings(Checklist checklist) {
        this.checklist = checklist;
    }

    /** About the whole self-assessment. */
    void add(Severity severity, String code, String title, String problem, String remedy) {
        place(-1, new Finding(severity, code, null, null, title, problem, remedy, null));
    }

    /** About a fact. */
    void add(Severity severity, String code, Fact fact, String problem, String remedy) {
        place(
                checklist.facts().indexOf(fact),
                new Finding(severity, code, fact.name(), null, fact.label(), problem, remedy, null));
    }

    /** About a row. */
    void add(Severity severity, String code, Item item, String problem, String remedy) {
        Requirement requirement = item.requirement();
        place(
                positionOf(requirement),
                new Finding(
                        severity,
                        code,
                        requirement.id(),
                        item.caseStudy(),
                        requirement.title(),
                        problem,
                        remedy,
                        item.source()));
    }

    /** About several rows of a section at once, which the problem names. */
    void addTogether(Severity severity, String code, List<Item> items, String title, String problem, String remedy) {
        Item first = items.get(0);
        place(
                positionOf(first.requirement()),
                new Finding(severity, code, null, first.caseStudy(), title, problem, remedy, first.source()));
    }

    /** About a case study as a whole. */
    void addCaseStudy(Severity severity, String code, @Nullable Integer number, String problem, String remedy) {
        String label = checklist.caseStudies().label();
        String title = number == null ? label : label + " " + number;
        place(BEFORE_ROWS - 1, new Finding(severity, code, null, number, title, problem, remedy, null));
    }

    private void place(int position, Finding finding) {
        found.add(new Placed(position, finding));
    }

    private int positionOf(Requirement requirement) {
        return BEFORE_ROWS + checklist.requirements().toList().indexOf(requirement);
    }

    /** The application cannot be taken, whatever else it contains. */
    void markIneligible() {
        ineligible = true;
    }

    /** A person must look before anybody relies on what was read. */
    void markUnsure() {
        unsure = true;
    }

    /** All findings in the order of the checklist, with the verdict they amount to. */
    Assessment assessment() {
        List<Finding> ordered = found.stream()
                .sorted(Comparator.comparingInt(Placed::position))
                .map(Placed::finding)
                .toList();
        return new Assessment(verdict(ordered), ordered);
    }

    private Verdict verdict(List<Finding> findings) {
        if (unsure) {
            return Verdict.REVIEW;
        }
        if (ineligible) {
            return Verdict.INELIGIBLE;
        }
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING)
                ? Verdict.INCOMPLETE
                : Verdict.COMPLETE;
    }

    private record Placed(int position, Finding finding) {}
}
