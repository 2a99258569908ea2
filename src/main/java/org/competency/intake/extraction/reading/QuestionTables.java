package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.reading.Layout.AnswerColumns;
import org.competency.intake.extraction.reading.Layout.Choice;

/** Reads the questions of a table: sections and instructions left out, blanks kept as blanks. */
final class QuestionTables {

    private final Vocabulary vocabulary;
    private final HeaderRows headers;
    private final Layouts layouts;
    private final HeaderAlignment alignment;
    private final AnswerCells answerCells;

    QuestionTables(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.headers = new HeaderRows(vocabulary.headings(), vocabulary.cells());
        this.layouts = new Layouts(vocabulary);
        this.alignment = new HeaderAlignment(vocabulary.headings());
        this.answerCells = new AnswerCells(vocabulary.answers(), vocabulary.cells());
    }

    /**
     * What a table holds.
     *
     * @param questions its rows
     * @param layout of its last part, for a table that goes on without a header; null if it is no question table
     * @param asks whether any of its layouts shows that answers were asked for
     */
    record Read(List<Question> questions, @Nullable Layout layout, boolean asks) {}

    /** Reads a table; one without headings goes on as the one before, if it is as wide. */
    Read read(Grid grid, @Nullable Layout before) {
        Table table = new Table(alignment.align(grid));
        List<HeaderRow> found = headers.in(table);
        List<Question> questions = new ArrayList<>();
        Layout last = null;
        boolean asks = false;
        if (isRecord(table, found)) {
            return new Read(List.of(), null, false);
        }
        if (before != null && table.columns() == before.header().headings().size()) {
            int end = found.isEmpty() ? table.rows() : found.get(0).top();
            if (end > 0 && goesOn(table, before, end)) {
                rows(table, before.lessSure(0.95), 0, end, questions);
                last = before;
                asks = before.asks();
            }
        }
        for (int i = 0; i < found.size(); i++) {
            HeaderRow header = found.get(i);
            int end = i + 1 < found.size() ? found.get(i + 1).top() : table.rows();
            Optional<Layout> layout = repeated(header, last).or(() -> layouts.of(table, header, end));
            if (layout.isPresent()) {
                if (last == null && i == 0) {
                    rowsAbove(table, layout.get().lessSure(0.9), header.top(), questions);
                }
                rows(table, layout.get(), header.bottom() + 1, end, questions);
                last = layout.get();
                asks |= last.asks();
            }
        }
        return new Read(questions, last, asks);
    }

    /** A header that comes again over the same columns means what it meant, whatever section it names in between. */
    private static Optional<Layout> repeated(HeaderRow header, @Nullable Layout before) {
        if (before == null || !header.repeats(before.header())) {
            return Optional.empty();
        }
        boolean same =
                before.answers().stream().allMatch(columns -> header.isSameOrBlankAt(columns.first(), before.header()));
        return same ? Optional.of(before) : Optional.empty();
    }

    /** Forms ask for names and dates above their first header; ids in the same column tell that these are questions too. */
    private void rowsAbove(Table table, Layout layout, int top, List<Question> questions) {
        if (layout.id() == Layout.NONE || layout.criterion() == Layout.NONE) {
            return;
        }
        for (int row = 0; row < top; row++) {
            String id = table.text(row, layout.id());
            boolean identified = QuestionId.looksLikeOne(id) && Wording.hasLetters(id);
            if (identified && Wording.hasLetters(table.text(row, layout.criterion()))) {
                rows(table, layout, row, row + 1, questions);
            }
        }
    }

    /** Version histories, glossaries and registers of risks or actions have columns like questionnaires. */
    private boolean isRecord(Table table, List<HeaderRow> found) {
        if (found.isEmpty()) {
            return false;
        }
        HeaderRow first = found.get(0);
        HeadingWords words = vocabulary.headings();
        boolean strong = first.headings().stream()
                .anyMatch(heading -> heading.role() == Role.ANSWER
                        && heading.strength() >= HeadingWords.FIRST_PART
                        && !words.isWeakAnswer(heading));
        boolean weak = first.saysExactly(Role.ANSWER);
        boolean listed = first.says(Role.ID) && first.says(Role.CRITERION);
        boolean question = first.headings().stream().anyMatch(words::isQuestion);
        List<Cell> cells = table.filled(first.bottom());
        long records =
                cells.stream().filter(cell -> words.isRecordWord(cell.text())).count();
        long registered =
                cells.stream().filter(cell -> words.isRegisterWord(cell.text())).count();
        return (records >= 2 && !weak && !listed) || (registered >= 3 && !strong && !question);
    }

    /** Without ids only answers tell that a table goes on, or that nothing stands between it and the one before. */
    private boolean goesOn(Table table, Layout before, int end) {
        if (!before.hasIds()) {
            return end == table.rows()
                    && (table.grid().before().isEmpty()
                            || before.answers().stream()
                                    .anyMatch(columns -> columns.answer() != Layout.NONE
                                            && ColumnContent.of(table, columns.answer(), 0, end, vocabulary)
                                                            .answers()
                                                    >= 0.5));
        }
        int filled = 0;
        int ids = 0;
        for (int row = 0; row < end; row++) {
            String text = table.text(row, before.id() == Layout.NONE ? before.criterion() : before.id());
            if (!text.isBlank()) {
                filled++;
                boolean id = before.id() == Layout.NONE
                        ? QuestionId.leading(text).isPresent()
                        : QuestionId.looksLikeOne(text);
                ids += id ? 1 : 0;
            }
        }
        return filled > 0 && ids * 2 >= filled;
    }

    private void rows(Table table, Layout layout, int from, int to, List<Question> questions) {
        for (int row = from; row < to; row++) {
            if (isQuestion(table, layout, row)) {
                for (AnswerColumns columns : layout.answers()) {
                    questions.add(question(table, layout, columns, row));
                }
            }
        }
    }

    private boolean isQuestion(Table table, Layout layout, int row) {
        List<Cell> filled = table.filled(row);
        if (filled.isEmpty() || isAcross(table, layout, row)) {
            return false;
        }
        String criterion = layout.criterion() == Layout.NONE ? "" : table.text(row, layout.criterion());
        String id = layout.id() == Layout.NONE ? "" : table.text(row, layout.id());
        if (!isWording(criterion + id) || vocabulary.cells().isNoQuestion(criterion)) {
            return false;
        }
        if (!beginsHere(table, layout, row) || isUnworded(layout, id, criterion)) {
            return false;
        }
        boolean says = layout.answers().stream().anyMatch(columns -> says(table, columns, row));
        if (layout.answers().stream()
                .anyMatch(columns -> columns.answer() != Layout.NONE
                        && vocabulary.cells().isHeading(table.text(row, columns.answer())))) {
            return false;
        }
        boolean made = layout.answers().stream()
                .anyMatch(columns ->
                        columns.answer() != Layout.NONE && answerCells.isUnfilled(table.cell(row, columns.answer())));
        boolean identified = layout.id() != Layout.NONE
                ? QuestionId.looksLikeOne(id) || isNamed(table, layout, row, id)
                : layout.idsInCriterion() && QuestionId.leading(criterion).isPresent();
        return says || made || identified || (!layout.hasIds() && filled.size() > 1);
    }

    /** A bullet or a dash alone asks nothing. */
    private static boolean isWording(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Where questions have a wording, a row without one needs an id that is more than a number. */
    private static boolean isUnworded(Layout layout, String id, String criterion) {
        return layout.criterion() != Layout.NONE
                && criterion.isBlank()
                && !(QuestionId.looksLikeOne(id) && id.matches("(?s).*[\\p{L}.-].*"));
    }

    /** A short name in the column of ids beside a wording of its own identifies a row as an id does. */
    private static boolean isNamed(Table table, Layout layout, int row, String id) {
        return layout.criterion() != Layout.NONE
                && layout.criterion() != layout.id()
                && !id.isBlank()
                && id.length() <= 24
                && table.cell(row, layout.criterion()) != table.cell(row, layout.id())
                && isWording(table.text(row, layout.criterion()));
    }

    /** A cell over id or wording and answer is a heading or an instruction. */
    private static boolean isAcross(Table table, Layout layout, int row) {
        return layout.answers().stream().allMatch(columns -> {
            Cell answer = table.cell(row, columns.first());
            return answer != null
                    && (isIn(answer, table, row, layout.criterion()) || isIn(answer, table, row, layout.id()));
        });
    }

    private static boolean isIn(Cell cell, Table table, int row, int column) {
        return column != Layout.NONE && table.cell(row, column) == cell;
    }

    /** A row in which neither the wording nor any answer begins is the lower part of a merged one. */
    private static boolean beginsHere(Table table, Layout layout, int row) {
        int wording = layout.criterion() == Layout.NONE ? layout.id() : layout.criterion();
        Cell cell = table.cell(row, wording);
        return (cell != null && cell.row() == row && !cell.text().isBlank())
                || layout.answers().stream().anyMatch(columns -> {
                    Cell answer = table.cell(row, columns.first());
                    return answer != null
                            && answer.row() == row
                            && !answer.text().isBlank();
                });
    }

    private boolean says(Table table, AnswerColumns columns, int row) {
        return !written(table, columns, row).isBlank()
                || columns.remarks().stream()
                        .anyMatch(column ->
                                !answerCells.remark(table.cell(row, column)).isEmpty());
    }

    private Question question(Table table, Layout layout, AnswerColumns columns, int row) {
        String criterion =
                layout.criterion() == Layout.NONE ? "" : Wording.squeeze(table.text(row, layout.criterion()));
        String id = null;
        if (layout.id() != Layout.NONE && !table.text(row, layout.id()).isBlank()) {
            id = QuestionId.whole(table.text(row, layout.id()));
        } else if (layout.idsInCriterion()) {
            id = QuestionId.leading(criterion).orElse(null);
        }
        Written written = written(table, columns, row);
        return new Question(
                id,
                criterion,
                columns.caseStudy(),
                written,
                response(table, columns, row),
                source(table, columns, row),
                layout.confidence() * written.certainty());
    }

    private Written written(Table table, AnswerColumns columns, int row) {
        if (columns.choices().isEmpty()) {
            return answerCells.read(table.cell(row, columns.answer()));
        }
        List<Choice> marked = columns.choices().stream()
                .filter(choice -> isMarked(table.cell(row, choice.column())))
                .toList();
        if (marked.isEmpty()) {
            return Written.BLANK;
        }
        String words = marked.stream().map(Choice::word).collect(Collectors.joining(", "));
        return marked.size() == 1
                ? Written.of(words, marked.get(0).value(), 1)
                : Written.of(words, AnswerValue.TEXT, 0.3);
    }

    private boolean isMarked(@Nullable Cell cell) {
        if (cell == null) {
            return false;
        }
        if (!cell.boxes().isEmpty()) {
            return cell.state() == Cell.State.CHECKED;
        }
        return !vocabulary.cells().isUnmarked(cell.text());
    }

    private String response(Table table, AnswerColumns columns, int row) {
        return columns.remarks().stream()
                .flatMap(column -> Stream.of(answerCells.remark(table.cell(row, column))))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Reading.Source source(Table table, AnswerColumns columns, int row) {
        int column = columns.first();
        Cell cell = table.cell(row, column);
        String address = cell == null || cell.address().isEmpty() ? address(row, column) : cell.address();
        return new Reading.Source(table.grid().part(), row + 1, address);
    }

    /** Where there is no cell, the name that a spreadsheet would give the place. */
    private static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left >= 0; left = left / 26 - 1) {
            letters.insert(0, (char) ('A' + left % 26));
        }
        return letters.toString() + (row + 1);
    }
}
