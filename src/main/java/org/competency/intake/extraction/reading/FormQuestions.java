package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;

/** Reads the fields of a form as questions: those of one id are the answer and the words beside it. */
final class FormQuestions {

    private static final double BY_ID = 0.9;
    private static final double BY_WORDING = 0.7;

    /** Two answers to one question. */
    private static final double CONTRADICTORY = 0.3;

    /** Fewer questions than this make a form that asks for a name and an address, not a questionnaire. */
    private static final int FEWEST = 3;

    private final AnswerCells answerCells;
    private final Vocabulary vocabulary;

    FormQuestions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.answerCells = new AnswerCells(vocabulary.answers(), vocabulary.cells());
    }

    /** The questions of a form; none if its fields name none. */
    List<Question> of(Grid grid) {
        Map<String, List<Placed>> byQuestion = new LinkedHashMap<>();
        for (Placed placed : fields(grid)) {
            FormField field = placed.field();
            if (isIdentified(field) || asks(field.label())) {
                byQuestion
                        .computeIfAbsent(field.key(), key -> new ArrayList<>())
                        .add(placed);
            }
        }
        List<Question> questions = new ArrayList<>();
        byQuestion.values().forEach(fields -> question(fields).ifPresent(questions::add));
        return questions.size() < FEWEST ? List.of() : questions;
    }

    private record Placed(FormField field, int row) {}

    private static List<Placed> fields(Grid grid) {
        Map<Integer, Map<Integer, Cell>> rows = new LinkedHashMap<>();
        grid.cells()
                .forEach(cell -> rows.computeIfAbsent(cell.row(), row -> new LinkedHashMap<>())
                        .put(cell.column(), cell));
        List<Placed> fields = new ArrayList<>();
        rows.forEach((row, cells) ->
                fields.add(new Placed(FormField.of(text(cells.get(0)), text(cells.get(1)), cells.get(2)), row)));
        return fields;
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.text();
    }

    /** A bare number names a question only beside its wording; otherwise it numbers the lines of any form. */
    private static boolean isIdentified(FormField field) {
        return field.id() != null && (Wording.hasLetters(field.id()) || Wording.words(Wording.fold(field.label())) > 2);
    }

    private static boolean asks(String label) {
        return label.strip().endsWith("?") && Wording.words(Wording.fold(label)) > 2;
    }

    private Optional<Question> question(List<Placed> fields) {
        List<Placed> answers = new ArrayList<>();
        List<Placed> remarks = new ArrayList<>();
        for (Placed placed : fields) {
            (isRemark(placed.field()) ? remarks : answers).add(placed);
        }
        if (answers.isEmpty()) {
            answers.add(remarks.remove(0));
        }
        FormField first = answers.get(0).field();
        Written written = together(answers);
        String response = remarks.stream()
                .map(placed -> answerCells.remark(placed.field().value()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        int row = answers.get(0).row() + 1;
        String criterion = fields.stream()
                .map(placed -> Wording.squeeze(placed.field().label()))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
        double confidence = (first.id() == null ? BY_WORDING : BY_ID) * written.certainty();
        return Optional.of(new Question(
                first.id(),
                criterion,
                first.caseStudy(),
                written,
                response,
                new Reading.Source("form", row, "C" + row),
                confidence));
    }

    /** A field for text beside others whose name is that of a column of words. */
    private boolean isRemark(FormField field) {
        Role role = role(field);
        boolean boxed = field.value() != null && Boxes.in(field.value());
        return !boxed && (role == Role.REMARK || role == Role.RESPONSE);
    }

    private Role role(FormField field) {
        String purpose = field.foldedPurpose();
        Heading whole = vocabulary.headings().heading(purpose);
        if (whole.role() != Role.UNKNOWN) {
            return whole.role();
        }
        return vocabulary
                .headings()
                .heading(purpose.substring(purpose.lastIndexOf(' ') + 1))
                .role();
    }

    /** What one field says, or the only one of several that says something; two that differ are in doubt. */
    private Written together(List<Placed> answers) {
        List<Written> said = answers.stream()
                .map(placed -> written(placed.field(), answers.size() > 1))
                .filter(written -> !written.isBlank())
                .toList();
        if (said.isEmpty()) {
            return Written.BLANK;
        }
        if (said.size() == 1) {
            return said.get(0);
        }
        String texts = said.stream().map(Written::text).distinct().collect(Collectors.joining(", "));
        boolean same = said.stream().map(Written::value).distinct().count() == 1;
        return Written.of(
                texts,
                same ? said.get(0).value() : AnswerValue.TEXT,
                same ? said.get(0).certainty() : CONTRADICTORY);
    }

    /** A ticked box whose name ends with an answer, such as {@code ABR-001_yes}, gives that answer. */
    private Written written(FormField field, boolean oneOfSeveral) {
        Written written = answerCells.read(field.value());
        boolean bareBox = field.value() != null
                && field.value().boxes().size() == 1
                && field.value().boxes().get(0).label().isEmpty();
        if (!bareBox || written.isBlank()) {
            return written;
        }
        String purpose = field.foldedPurpose();
        String last = purpose.substring(purpose.lastIndexOf(' ') + 1);
        AnswerValue named = vocabulary
                .answers()
                .exactly(purpose)
                .or(() -> vocabulary.answers().exactly(last))
                .orElse(null);
        if (named != null) {
            String word = vocabulary.answers().exactly(purpose).isPresent() ? purpose : last;
            return Written.of(word, Objects.requireNonNull(named), 1);
        }
        return oneOfSeveral ? written.lessCertain(CONTRADICTORY) : written;
    }
}
