package org.competency.intake.checklist;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.competency.intake.checklist.Requirement.Expectation;
import org.competency.intake.checklist.Requirement.Level;

/** Checks that what a row asks for fits its answers and its level, and that documents can tell it from the others. */
final class RowChecks {

    private final Checklist checklist;
    private final Faults faults;
    private final Function<String, FilePlace> placeOf;

    RowChecks(Checklist checklist, Faults faults, Function<String, FilePlace> placeOf) {
        this.checklist = checklist;
        this.faults = faults;
        this.placeOf = placeOf;
    }

    void check() {
        checklist.requirements().forEach(this::checkRow);
        checkSharedIds();
    }

    private void checkRow(Requirement row) {
        if (checklist.isHeading(row.id())) {
            fault(row, "row '%s' cannot be one of the 'heading-rows' too");
        }
        if (row.rules().ineligibleIfNotMet() && !row.accepts(AnswerValue.NOT_MET) && !row.accepts(AnswerValue.PARTLY)) {
            fault(row, "row '%s' can never be declared not met, so 'not-met: ineligible' means nothing");
        }
        if (row.rules().expects() == Expectation.VISIBILITY && row.level() == Level.APPLICATION) {
            fault(row, "row '%s' expects a visibility, so it must be answered once a case study");
        }
        checkAtLeast(row);
    }

    private void checkAtLeast(Requirement row) {
        int atLeast = row.rules().atLeast();
        if (atLeast > 0 && row.level() == Level.APPLICATION) {
            fault(row, "row '%s' is answered once, so 'at-least' means nothing");
        } else if (atLeast > checklist.caseStudies().minimum()) {
            fault(row, "row '%s' must be met in more case studies than are needed");
        }
    }

    /** Rows that share an id in documents need a wording each, and not the same. */
    private void checkSharedIds() {
        Map<String, List<Requirement>> byId = checklist
                .requirements()
                .collect(Collectors.groupingBy(row -> Words.fold(row.names().documentId())));
        byId.values().stream().filter(RowChecks::areSeveral).forEach(rows -> {
            for (Requirement row : rows) {
                if (row.names().wordings().isEmpty()) {
                    fault(
                            row,
                            "row '%s' shares its id in documents with another; say with 'wording' how to tell them apart");
                }
                if (rows.stream().anyMatch(other -> other != row && sharesWording(row, other))) {
                    fault(row, "row '%s' has a 'wording' that another row with the same id in documents has too");
                }
            }
        });
    }

    /** Not the same id given twice by mistake, which is said elsewhere. */
    private static boolean areSeveral(List<Requirement> rows) {
        return rows.stream().map(row -> Words.fold(row.id())).distinct().count() > 1;
    }

    private static boolean sharesWording(Requirement one, Requirement other) {
        List<String> words = other.names().wordings().stream().map(Words::fold).toList();
        return one.names().wordings().stream().map(Words::fold).anyMatch(words::contains);
    }

    private void fault(Requirement row, String message) {
        faults.add(placeOf.apply(row.id()), message.formatted(row.id()));
    }
}
