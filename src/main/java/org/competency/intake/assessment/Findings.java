package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Finding.Ground;
import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.Reading;

/** Collects findings in the order of the checklist; the gravest of them makes the verdict. */
final class Findings {

    private static final int WHOLE = -1;
    private static final int CASE_STUDIES = 999;
    private static final int ROWS = 1_000;
    private static final int LONGEST_QUOTE = 300;

    private final Checklist checklist;
    private final List<Requirement> requirements;
    private final List<Placed> found = new ArrayList<>();

    Findings(Checklist checklist) {
        this.checklist = checklist;
        this.requirements = checklist.requirements().toList();
    }

    /** About the whole self-assessment. */
    void add(Kind kind, String title, Saying problem, Saying remedy) {
        place(WHOLE, kind, null, null, title, problem, remedy, List.of());
    }

    /** About a fact. */
    void add(Kind kind, Fact fact, Saying problem, Saying remedy) {
        place(checklist.facts().indexOf(fact), kind, fact.name(), null, fact.label(), problem, remedy, List.of());
    }

    /** About a row. */
    void add(Kind kind, Item item, Saying problem, Saying remedy) {
        Requirement requirement = item.requirement();
        place(
                positionOf(requirement),
                kind.of(item),
                requirement.id(),
                item.caseStudy(),
                requirement.title(),
                problem,
                remedy,
                grounds(item));
    }

    /** About a row in all case studies together. */
    void addForAll(Kind kind, List<Item> items, Saying problem, Saying remedy) {
        Item first = items.get(0);
        Requirement requirement = first.requirement();
        place(
                positionOf(requirement),
                kind.of(first),
                requirement.id(),
                null,
                requirement.title(),
                problem,
                remedy,
                items.stream().flatMap(item -> grounds(item).stream()).toList());
    }

    /** About several rows of a section at once, which the problem names. */
    void addTogether(Kind kind, List<Item> items, String title, Saying problem, Saying remedy) {
        Item first = items.get(0);
        place(
                positionOf(first.requirement()),
                kind.of(first),
                null,
                first.caseStudy(),
                title,
                problem,
                remedy,
                items.stream().flatMap(item -> grounds(item).stream()).toList());
    }

    /** About a case study as a whole, or about all of them. */
    void addCaseStudy(Kind kind, @Nullable Integer number, Saying problem, Saying remedy) {
        String label = checklist.caseStudies().label();
        String title = number == null ? label : label + " " + number;
        place(CASE_STUDIES, kind, null, number, title, problem, remedy, List.of());
    }

    private void place(
            int position,
            Kind kind,
            @Nullable String requirement,
            @Nullable Integer caseStudy,
            String title,
            Saying problem,
            Saying remedy,
            List<Ground> grounds) {
        Reading.Source source = grounds.stream()
                .map(Ground::source)
                .filter(place -> place != null)
                .findFirst()
                .orElse(null);
        found.add(new Placed(
                position,
                new Finding(
                        kind.severity(),
                        kind.code(),
                        requirement,
                        caseStudy,
                        title,
                        Phrasebook.inEnglish().say(problem),
                        Phrasebook.inEnglish().say(remedy),
                        source,
                        kind.rule(),
                        kind.alone(),
                        grounds,
                        new Finding.Said(problem, remedy))));
    }

    /** Every place of the row, the one that counts first. */
    private static List<Ground> grounds(Item item) {
        List<Ground> grounds = new ArrayList<>();
        item.row().ifPresent(row -> grounds.add(ground(item, row)));
        item.rows().stream()
                .filter(row -> item.row().filter(counts -> counts == row).isEmpty())
                .forEach(row -> grounds.add(ground(item, row)));
        return grounds.isEmpty() ? List.of(Ground.nowhere(item.requirement().id(), item.caseStudy())) : grounds;
    }

    private static Ground ground(Item item, Reading.Row row) {
        return new Ground(
                item.requirement().id(),
                item.caseStudy(),
                Wording.cut(row.answer(), LONGEST_QUOTE),
                row.value(),
                Wording.cut(row.response(), LONGEST_QUOTE),
                row.source());
    }

    private int positionOf(Requirement requirement) {
        return ROWS + requirements.indexOf(requirement);
    }

    /** All findings in the order of the checklist, with the verdict they amount to. */
    Assessment assessment() {
        List<Finding> ordered = found.stream()
                .sorted(Comparator.comparingInt(Placed::position))
                .map(Placed::finding)
                .toList();
        return new Assessment(Verdict.gravest(ordered.stream().map(Finding::alone)), ordered);
    }

    private record Placed(int position, Finding finding) {}
}
