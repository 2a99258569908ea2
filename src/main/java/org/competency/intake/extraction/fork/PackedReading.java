package org.competency.intake.extraction.fork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.extraction.ChecklistChoice;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.UnmatchedDocument;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.reading.GridReading;

/**
 * Reads an archive in which one completed questionnaire stands among other files, such as diagrams. Which of two counts, only
 * its sender knows; and a file in it that could not be opened might be the one that counts.
 */
final class PackedReading {

    private final GridReading gridReading;

    PackedReading(GridReading gridReading) {
        this.gridReading = gridReading;
    }

    /** What one file in the archive gives. */
    private record Candidate(String path, Reading reading) {

        boolean isQuestionnaire() {
            return !reading.rows().isEmpty();
        }

        boolean isCompleted() {
            return reading.rows().stream().anyMatch(row -> row.value() != AnswerValue.BLANK);
        }

        boolean hasChecklist() {
            return reading.checklist() != null;
        }
    }

    Reading read(String name, String mediaType, String sha256, List<GridDocument> documents, ChecklistChoice choice) {
        List<Candidate> candidates = documents.stream()
                .map(document -> candidate(name, mediaType, sha256, document, choice))
                .filter(Candidate::isQuestionnaire)
                .toList();
        List<Candidate> best = best(candidates);
        Reading reading = best.size() == 1
                ? inside(best.get(0))
                : none(gridReading.read(name, mediaType, sha256, List.of(), null), best);
        return with(unopened(documents), reading);
    }

    private Candidate candidate(
            String name, String mediaType, String sha256, GridDocument document, ChecklistChoice choice) {
        Reading unmatched = gridReading.read(name, mediaType, sha256, List.of(document), null);
        Checklist checklist =
                unmatched.rows().isEmpty() ? null : choice.choose(UnmatchedDocument.of(unmatched, List.of(document)));
        Reading reading =
                checklist == null ? unmatched : gridReading.read(name, mediaType, sha256, List.of(document), checklist);
        return new Candidate(document.path(), reading);
    }

    /** Those that answer a known checklist before those that answer anything, completed ones before blank ones. */
    private static List<Candidate> best(List<Candidate> candidates) {
        List<Candidate> completed =
                candidates.stream().filter(Candidate::isCompleted).toList();
        List<Candidate> known =
                completed.stream().filter(Candidate::hasChecklist).toList();
        return !known.isEmpty() ? known : !completed.isEmpty() ? completed : candidates;
    }

    /** Says in each source which file of the archive the answer stands in. */
    private static Reading inside(Candidate candidate) {
        Reading reading = candidate.reading();
        return new Reading(
                reading.file(),
                reading.mediaType(),
                reading.sha256(),
                reading.status(),
                reading.reasons(),
                reading.checklist(),
                reading.facts(),
                reading.caseStudies(),
                inside(candidate.path(), reading.rows()),
                inside(candidate.path(), reading.unmatched()),
                reading.caseNumber());
    }

    private static List<Reading.Row> inside(String path, List<Reading.Row> rows) {
        return rows.stream()
                .map(row -> new Reading.Row(
                        row.id(),
                        row.criterion(),
                        row.caseStudy(),
                        row.answer(),
                        row.value(),
                        row.response(),
                        new Reading.Source(
                                path + ": " + row.source().part(),
                                row.source().row(),
                                row.source().cell()),
                        row.confidence()))
                .toList();
    }

    private static Reading none(Reading nothing, List<Candidate> several) {
        if (several.isEmpty()) {
            return nothing;
        }
        String names = several.stream().map(Candidate::path).collect(Collectors.joining(", "));
        return with(
                List.of(new Reading.Reason(
                        "SEVERAL_QUESTIONNAIRES",
                        "The file holds more than one checklist (" + names
                                + "); please send the one that counts alone.",
                        "")),
                nothing,
                List.of());
    }

    private static List<Reading.Reason> unopened(List<GridDocument> documents) {
        List<Reading.Reason> reasons = new ArrayList<>();
        for (GridDocument document : documents) {
            for (GridDocument.Problem problem : document.problems()) {
                Optional<Refusal> refusal = Refusal.of(problem.code());
                if (refusal.isPresent() && refusal.get().status() == Reading.Status.REFUSED) {
                    reasons.add(refusal.get().reason(document.path() + ": " + problem.detail()));
                }
            }
        }
        return reasons;
    }

    private static Reading with(List<Reading.Reason> first, Reading reading) {
        return first.isEmpty() ? reading : with(first, reading, reading.reasons());
    }

    private static Reading with(List<Reading.Reason> first, Reading reading, List<Reading.Reason> then) {
        List<Reading.Reason> reasons = new ArrayList<>(first);
        reasons.addAll(then);
        return new Reading(
                reading.file(),
                reading.mediaType(),
                reading.sha256(),
                Reading.Status.REVIEW,
                reasons,
                reading.checklist(),
                reading.facts(),
                reading.caseStudies(),
                reading.rows(),
                reading.unmatched(),
                reading.caseNumber());
    }
}
