package org.competency.intake.checklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.competency.intake.checklist.Requirement.Expectation;
import org.competency.intake.checklist.Requirement.Level;

/** Checks what only the whole definition shows: dates in order, gates that exist, rows that can be reached. */
final class DefinitionChecks {

    private final Checklist checklist;
    private final DefinitionNode root;
    private final ToIntFunction<String> lineOf;

    DefinitionChecks(Checklist checklist, DefinitionNode root, ToIntFunction<String> lineOf) {
        this.checklist = checklist;
        this.root = root;
        this.lineOf = lineOf;
    }

    void check() {
        checkDates();
        checklist.requirements().forEach(this::checkConditions);
        checkCaseStudies();
        if (checklist.scoring() != null && checklist.requirements().noneMatch(DefinitionChecks::isScored)) {
            fault(root.line("scoring"), "'scoring' without any answer that has a 'score'");
        }
    }

    private static boolean isScored(Requirement row) {
        return row.options().stream().anyMatch(option -> option.score() > 0);
    }

    private void checkDates() {
        LocalDate last = checklist.acceptedUntil();
        if (last != null && last.isBefore(checklist.validFrom())) {
            fault(root.line("accepted-until"), "'accepted-until' is before 'valid-from'");
        }
        if (checklist.ref().version().equals(checklist.supersededBy())) {
            fault(root.line("superseded-by"), "a version cannot supersede itself");
        }
    }

    private void checkConditions(Requirement row) {
        int line = lineOf.applyAsInt(row.id());
        if (anyEmpty(row.appliesWhen().values()) || anyEmpty(row.rules().gates().values())) {
            fault(line, "row '%s' can never apply: no value meets its 'applies-when'".formatted(row.id()));
        }
        row.rules().gates().forEach((id, words) -> checkGate(row, id, words, line));
        if (isReachedFrom(row, row, new HashSet<>())) {
            fault(line, "row '%s' can never apply: its gates lead back to itself".formatted(row.id()));
        }
    }

    private static boolean anyEmpty(Collection<Set<String>> values) {
        return values.stream().anyMatch(Set::isEmpty);
    }

    private void checkGate(Requirement row, String id, Set<String> words, int line) {
        Optional<Requirement> gate = checklist.requirement(id);
        if (gate.isEmpty()) {
            fault(line, "row '%s' depends on row '%s', which does not exist".formatted(row.id(), id));
            return;
        }
        String unknown = words.stream()
                .filter(word -> gate.get().option(word).isEmpty())
                .sorted()
                .collect(Collectors.joining("', '"));
        if (!unknown.isEmpty()) {
            fault(line, "row '%s' waits for '%s', which row '%s' does not accept".formatted(row.id(), unknown, id));
        }
        if (gate.get().level() == Level.CASE_STUDY && row.level() == Level.APPLICATION) {
            fault(line, "row '%s' is answered once, its gate '%s' once a case study".formatted(row.id(), id));
        }
        checkSameFacts(row, gate.get(), line);
    }

    private void checkSameFacts(Requirement row, Requirement gate, int line) {
        for (Map.Entry<String, Set<String>> needed : row.appliesWhen().entrySet()) {
            Set<String> values = gate.appliesWhen().get(needed.getKey());
            if (values != null
                    && !needed.getValue().isEmpty()
                    && needed.getValue().stream().noneMatch(values::contains)) {
                fault(
                        line,
                        "row '%s' can never apply: its gate '%s' is not asked for the same '%s'"
                                .formatted(row.id(), gate.id(), needed.getKey()));
            }
        }
    }

    private boolean isReachedFrom(Requirement start, Requirement row, Set<String> seen) {
        for (String id : row.rules().gates().keySet()) {
            if (id.equals(start.id())) {
                return true;
            }
            if (seen.add(id)
                    && checklist
                            .requirement(id)
                            .filter(gate -> isReachedFrom(start, gate, seen))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private void checkCaseStudies() {
        boolean asked = checklist.requirements().anyMatch(row -> row.level() == Level.CASE_STUDY);
        if (!asked && checklist.caseStudies().minimum() > 0) {
            fault(root.line("case-studies"), "case studies are needed, but no row is answered once a case study");
        }
        if (checklist.caseStudies().maximumAgeMonths() > 0 && expected(Expectation.DELIVERY_DATE) == 0) {
            fault(root.line("case-studies"), "'maximum-age-months' needs a row with 'expects: delivery-date'");
        }
        if (checklist.caseStudies().minimumPublic() > 0 && expected(Expectation.VISIBILITY) == 0) {
            fault(root.line("case-studies"), "'minimum-public' needs a row with 'expects: visibility'");
        }
    }

    private long expected(Expectation expectation) {
        return checklist
                .requirements()
                .filter(row -> row.rules().expects() == expectation && row.level() == Level.CASE_STUDY)
                .count();
    }

    private void fault(int line, String message) {
        root.faults().add(line, message);
    }
}
