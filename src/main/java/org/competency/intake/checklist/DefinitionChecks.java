package org.competency.intake.checklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.competency.intake.checklist.Requirement.Expectation;
import org.competency.intake.checklist.Requirement.Level;

/** Checks what only the whole definition shows: dates in order, gates that exist, rows that can be reached. */
final class DefinitionChecks {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,59}");
    private static final Pattern MAIL_ADDRESS = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]+");

    private final Checklist checklist;
    private final DefinitionNode root;
    private final Function<String, FilePlace> placeOf;

    DefinitionChecks(Checklist checklist, DefinitionNode root, Function<String, FilePlace> placeOf) {
        this.checklist = checklist;
        this.root = root;
        this.placeOf = placeOf;
    }

    void check() {
        checkName("program", checklist.ref().id());
        checkName("version", checklist.ref().version());
        checkDates();
        checklist.requirements().forEach(this::checkConditions);
        checkCaseStudies();
        checkContacts();
        new RowChecks(checklist, root.faults(), placeOf).check();
        if (checklist.scoring() != null && checklist.requirements().noneMatch(DefinitionChecks::isScored)) {
            fault(root.place("scoring"), "'scoring' without any answer that has a 'score'");
        }
    }

    private static boolean isScored(Requirement row) {
        return row.options().stream().anyMatch(option -> option.score() > 0);
    }

    private void checkDates() {
        LocalDate last = checklist.acceptedUntil();
        if (last != null && last.isBefore(checklist.validFrom())) {
            fault(root.place("accepted-until"), "'accepted-until' is before 'valid-from'");
        }
        if (checklist.ref().version().equals(checklist.supersededBy())) {
            fault(root.place("superseded-by"), "a version cannot supersede itself");
        }
    }

    /** They are names of a folder and a file, and stand in file names, subjects and the database. */
    private void checkName(String key, String name) {
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            fault(
                    root.place(key),
                    "'%s' may have up to 60 letters, digits, dots and hyphens, not '%s'".formatted(key, name));
        }
    }

    private void checkContacts() {
        checklist.contacts().entrySet().stream()
                .filter(contact -> !MAIL_ADDRESS.matcher(contact.getValue()).matches())
                .sorted(Map.Entry.comparingByKey())
                .forEach(contact -> fault(
                        root.place("contacts"),
                        "contact '%s' is no mail address: '%s'".formatted(contact.getKey(), contact.getValue())));
    }

    private void checkConditions(Requirement row) {
        FilePlace place = placeOf.apply(row.id());
        if (anyEmpty(row.appliesWhen().values()) || anyEmpty(row.rules().gates().values())) {
            fault(place, "row '%s' can never apply: no value meets its 'applies-when'".formatted(row.id()));
        }
        row.rules().gates().forEach((id, words) -> checkGate(row, id, words, place));
        if (isReachedFrom(row, row, new HashSet<>())) {
            fault(place, "row '%s' can never apply: its gates lead back to itself".formatted(row.id()));
        }
    }

    private static boolean anyEmpty(Collection<Set<String>> values) {
        return values.stream().anyMatch(Set::isEmpty);
    }

    private void checkGate(Requirement row, String id, Set<String> words, FilePlace place) {
        Optional<Requirement> gate = checklist.requirement(id);
        if (gate.isEmpty()) {
            fault(place, "row '%s' depends on row '%s', which does not exist".formatted(row.id(), id));
            return;
        }
        String unknown = words.stream()
                .filter(word -> gate.get().option(word).isEmpty())
                .sorted()
                .collect(Collectors.joining("', '"));
        if (!unknown.isEmpty()) {
            fault(place, "row '%s' waits for '%s', which row '%s' does not accept".formatted(row.id(), unknown, id));
        }
        if (gate.get().level() == Level.CASE_STUDY && row.level() == Level.APPLICATION) {
            fault(place, "row '%s' is answered once, its gate '%s' once a case study".formatted(row.id(), id));
        }
        checkSameFacts(row, gate.get(), place);
    }

    private void checkSameFacts(Requirement row, Requirement gate, FilePlace place) {
        for (Map.Entry<String, Set<String>> needed : row.appliesWhen().entrySet()) {
            Set<String> values = gate.appliesWhen().get(needed.getKey());
            if (values != null
                    && !needed.getValue().isEmpty()
                    && needed.getValue().stream().noneMatch(values::contains)) {
                fault(
                        place,
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
            fault(root.place("case-studies"), "case studies are needed, but no row is answered once a case study");
        }
        if (checklist.caseStudies().maximumAgeMonths() > 0 && expected(Expectation.DELIVERY_DATE) == 0) {
            fault(root.place("case-studies"), "'maximum-age-months' needs a row with 'expects: delivery-date'");
        }
        if (checklist.caseStudies().minimumPublic() > 0 && expected(Expectation.VISIBILITY) == 0) {
            fault(root.place("case-studies"), "'minimum-public' needs a row with 'expects: visibility'");
        }
    }

    private long expected(Expectation expectation) {
        return checklist
                .requirements()
                .filter(row -> row.rules().expects() == expectation && row.level() == Level.CASE_STUDY)
                .count();
    }

    private void fault(FilePlace place, String message) {
        root.faults().add(place, message);
    }
}
