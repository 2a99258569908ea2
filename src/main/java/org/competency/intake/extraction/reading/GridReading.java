package org.competency.intake.extraction.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.UnmatchedDocument;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

/**
 * Reads questionnaires out of the grids of a document. What is not read with confidence is REVIEW, for a person; nothing is
 * guessed.
 */
public final class GridReading {

    /** Rows below this are doubtful. */
    private static final double SURE = 0.5;

    /** With a larger share of doubtful answers a person looks at the whole. */
    private static final double MANY = 0.1;

    private static final int LONGEST_CASE_NUMBER = 40;

    private static final String UNCERTAIN =
            "Some answers could not be read with certainty; a person at the program office looks at them.";

    private final Vocabulary vocabulary;
    private final QuestionTables tables;
    private final FormQuestions forms;

    private GridReading(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.tables = new QuestionTables(vocabulary);
        this.forms = new FormQuestions(vocabulary);
    }

    /**
     * Reads with the vocabulary of a folder, or with the one packed with the product.
     *
     * @param vocabulary folder with {@code headers.yaml}, {@code answers.yaml}, {@code cells.yaml}; null: as packed
     */
    public static GridReading with(@Nullable Path vocabulary) {
        return new GridReading(Vocabulary.load(vocabulary));
    }

    /**
     * Reads one file.
     *
     * @param file name for display
     * @param mediaType detected from the content
     * @param sha256 of the file's bytes, 64 hex digits
     * @param documents its grids: one document, or those inside a container
     * @param checklist to match the rows to; null: any question table is read
     */
    public Reading read(
            String file, String mediaType, String sha256, List<GridDocument> documents, @Nullable Checklist checklist) {
        List<Question> questions = new ArrayList<>();
        documents.forEach(document -> questions.addAll(questions(document, checklist == null)));
        ChecklistMatch match = checklist == null
                ? ChecklistMatch.none(questions)
                : new ChecklistMatch.Matcher(checklist, vocabulary).match(documents, questions);
        List<Reading.Reason> reasons = reasons(documents, match);
        return new Reading(
                file,
                mediaType,
                sha256,
                reasons.isEmpty() ? Reading.Status.READ : Reading.Status.REVIEW,
                reasons,
                match.matched().isEmpty() || checklist == null ? null : checklist.ref(),
                match.facts(),
                match.caseStudies(),
                match.matched(),
                match.unmatched(),
                caseNumber(documents));
    }

    /** The case that the documents carry; none where they carry different ones. */
    private static @Nullable String caseNumber(List<GridDocument> documents) {
        List<String> carried = documents.stream()
                .flatMap(document -> document.properties().entrySet().stream())
                .filter(property -> property.getKey().equalsIgnoreCase(UnmatchedDocument.CASE))
                .map(property -> property.getValue().strip())
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_CASE_NUMBER)
                .distinct()
                .toList();
        return carried.size() == 1 ? carried.get(0) : null;
    }

    /** @param onlyIfAsked whether tables count only in a document in which at least one asks for answers */
    private List<Question> questions(GridDocument document, boolean onlyIfAsked) {
        List<Part> parts = new ArrayList<>();
        Layout last = null;
        boolean asks = !onlyIfAsked;
        for (Grid grid : document.grids()) {
            if (grid.hidden() || grid.kind() == Grid.Kind.FORM) {
                continue;
            }
            QuestionTables.Read read = tables.read(grid, grid.kind() == Grid.Kind.TABLE ? last : null);
            last = read.layout();
            if (!read.questions().isEmpty()) {
                asks |= read.asks();
                parts.add(new Part(grid, CaseStudyHeadings.number(grid, vocabulary), read.questions()));
            }
        }
        List<Question> inTables = asks ? withoutRepeats(parts) : List.of();
        return withForms(document, inTables);
    }

    /** Fields that stand in cells of a table were read with it; a form adds what no table has. */
    private List<Question> withForms(GridDocument document, List<Question> inTables) {
        Set<String> known = inTables.stream()
                .map(Question::id)
                .filter(id -> id != null)
                .map(Wording::fold)
                .collect(Collectors.toSet());
        List<Question> all = new ArrayList<>(inTables);
        document.grids().stream()
                .filter(grid -> grid.kind() == Grid.Kind.FORM && !grid.hidden())
                .flatMap(grid -> forms.of(grid).stream())
                .filter(question ->
                        question.id() == null ? inTables.isEmpty() : !known.contains(Wording.fold(question.id())))
                .forEach(all::add);
        return all;
    }

    /** The questions of one grid and the case study that the words above it name. */
    private record Part(Grid grid, @Nullable Integer caseStudy, List<Question> questions) {

        Set<String> ids() {
            return questions.stream().map(Question::id).filter(id -> id != null).collect(Collectors.toSet());
        }

        /** Sheets about different case studies ask the same and are no repeats of each other. */
        Set<Integer> caseStudies() {
            return ofCaseStudy().stream()
                    .map(Question::caseStudy)
                    .filter(number -> number != null)
                    .collect(Collectors.toSet());
        }

        long answered() {
            return questions.stream()
                    .filter(question -> !question.written().isBlank())
                    .count();
        }

        List<Question> ofCaseStudy() {
            if (caseStudy == null) {
                return questions;
            }
            return questions.stream()
                    .map(question -> question.caseStudy() != null
                            ? question
                            : new Question(
                                    question.id(),
                                    question.criterion(),
                                    caseStudy,
                                    question.written(),
                                    question.response(),
                                    question.source(),
                                    question.confidence()))
                    .toList();
        }
    }

    /** Sheets that repeat the questions of another, such as crosswalks and reports, are not the partner's answers. */
    private List<Question> withoutRepeats(List<Part> parts) {
        List<Question> kept = new ArrayList<>();
        for (Part part : parts) {
            if (!isRepeat(part, parts)) {
                kept.addAll(part.ofCaseStudy());
            }
        }
        return kept;
    }

    private boolean isRepeat(Part part, List<Part> parts) {
        if (part.grid().kind() != Grid.Kind.SHEET) {
            return false;
        }
        boolean named = vocabulary.cells().isOtherPart(part.grid().part());
        Set<String> ids = part.ids();
        return parts.stream()
                .anyMatch(other -> other != part
                        && other.grid().kind() == Grid.Kind.SHEET
                        && part.caseStudies().equals(other.caseStudies())
                        && !vocabulary.cells().isOtherPart(other.grid().part())
                        && (named || part.answered() < other.answered())
                        && overlaps(ids, other.ids()));
    }

    private static boolean overlaps(Set<String> ids, Set<String> others) {
        Set<String> common = new HashSet<>(ids);
        common.retainAll(others);
        return !ids.isEmpty() && common.size() * 2 >= ids.size();
    }

    private static String sentence(String code) {
        return code.equals("LOW_CONFIDENCE") ? UNCERTAIN : "The file could not be read completely.";
    }

    private static List<Reading.Reason> reasons(List<GridDocument> documents, ChecklistMatch match) {
        List<Reading.Reason> reasons = new ArrayList<>();
        documents.forEach(document -> document.problems()
                .forEach(problem ->
                        reasons.add(new Reading.Reason(problem.code(), sentence(problem.code()), problem.detail()))));
        List<Reading.Row> rows = match.matched();
        if (rows.isEmpty()) {
            reasons.add(new Reading.Reason(
                    "NOT_A_QUESTIONNAIRE",
                    "No table with questions and answers was found in this file; please send the completed checklist itself.",
                    ""));
            return reasons;
        }
        List<Reading.Row> answered =
                rows.stream().filter(row -> row.value() != AnswerValue.BLANK).toList();
        if (answered.isEmpty()) {
            reasons.add(new Reading.Reason(
                    "NO_ANSWERS",
                    "The checklist is blank: no answer was found in it; please fill it in and send it again.",
                    ""));
        }
        long doubtful = answered.stream().filter(row -> row.confidence() < SURE).count();
        boolean said = reasons.stream().anyMatch(reason -> reason.code().equals("LOW_CONFIDENCE"));
        if (!said && doubtful > MANY * answered.size()) {
            reasons.add(new Reading.Reason(
                    "LOW_CONFIDENCE",
                    UNCERTAIN,
                    "%d of %d answers are below %.1f".formatted(doubtful, answered.size(), SURE)));
        }
        return reasons;
    }
}
