package org.competency.intake.extraction.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Cell.Control;

/** Reads what stands in the place of an answer: words, a ticked box, or nothing although there is text. */
final class AnswerCells {

    private static final double COMPUTED = 0.8;
    private static final double CONTRADICTORY = 0.4;
    private static final double UNCLEAR = 0.3;

    /** What a formula shows when the cell that it copies is empty, or when it fails. */
    private static final Pattern NOTHING_COMPUTED =
            Pattern.compile("0|0\\.0+|0%|FALSE|#[A-Z0-9/?!]+|ERROR:.*|\\(blank\\)");

    private static final int LONGEST_CHOICE = 200;

    private static final Pattern DANGLING = Pattern.compile("^[\\s/|,;・／]+|[\\s/|,;・／]+$");

    private final AnswerWords words;
    private final CellWords cells;

    AnswerCells(AnswerWords words, CellWords cells) {
        this.words = words;
        this.cells = cells;
    }

    /** Reads a cell as an answer. */
    Written read(@Nullable Cell cell) {
        if (cell == null || cell.control() == Control.PLACEHOLDER) {
            return Written.BLANK;
        }
        if (cell.control() == Control.FORMULA
                && NOTHING_COMPUTED.matcher(cell.text().strip()).matches()) {
            return Written.BLANK;
        }
        Written written = Boxes.in(cell) ? boxes(cell) : words(cell);
        return cell.control() == Control.FORMULA ? written.lessCertain(COMPUTED) : written;
    }

    /** Whether the cell is made to be filled in and has not been. */
    boolean isUnfilled(@Nullable Cell cell) {
        return cell != null
                && read(cell).isBlank()
                && (cell.control() == Control.PLACEHOLDER || Boxes.in(cell) || Wording.hasLetters(cell.text()));
    }

    /** Reads a cell as free words, where a placeholder says nothing. */
    String remark(@Nullable Cell cell) {
        if (cell == null || cell.control() == Control.PLACEHOLDER || cells.isPlaceholder(cell.text())) {
            return "";
        }
        return Wording.squeeze(cell.text());
    }

    private Written words(Cell cell) {
        String text = leftOfChoice(cell.text().strip());
        if (cells.isPlaceholder(text) || words.isChoiceOfAnswers(text)) {
            return Written.BLANK;
        }
        if (words.isSeveralAnswers(text)) {
            return Written.of(text, words.value(text), CONTRADICTORY);
        }
        if (cells.isMark(text) && words.exactly(text).isEmpty()) {
            return Written.of(text, AnswerValue.TEXT, 0.85);
        }
        return Written.of(text, words.value(text), 1);
    }

    /** What is left of "Yes / No" after one of them was struck out. */
    private String leftOfChoice(String text) {
        if (text.length() > LONGEST_CHOICE) {
            return text;
        }
        String left = DANGLING.matcher(text).replaceAll("").strip();
        return words.exactly(left).isPresent() ? left : text;
    }

    private Written boxes(Cell cell) {
        Boxes boxes = Boxes.of(cell, words);
        if (boxes.checked().isEmpty()) {
            return unticked(boxes);
        }
        if (!boxes.certain()) {
            return Written.of(cell.text(), AnswerValue.TEXT, UNCLEAR);
        }
        List<String> labels =
                boxes.checked().stream().filter(label -> !label.isEmpty()).toList();
        if (labels.isEmpty()) {
            return bareTick(cell, boxes);
        }
        Set<AnswerValue> values = labels.stream().map(words::value).collect(Collectors.toSet());
        String text = String.join(", ", labels);
        boolean contradictory = values.size() > 1;
        String whole = boxes.rest().isEmpty() || cells.isPlaceholder(boxes.rest()) ? text : text + "\n" + boxes.rest();
        return Written.of(
                boxes.rest().endsWith(":") ? text : whole,
                contradictory ? AnswerValue.TEXT : values.iterator().next(),
                contradictory ? CONTRADICTORY : 1);
    }

    /** A ticked box without a word beside it says yes, if it is the only one. */
    private Written bareTick(Cell cell, Boxes boxes) {
        boolean alone = boxes.unchecked().isEmpty() && boxes.checked().size() == 1;
        String text = cell.text().isBlank() ? "☒" : cell.text();
        return Written.of(text, alone ? AnswerValue.MET : AnswerValue.TEXT, alone ? 0.9 : UNCLEAR);
    }

    /** Without a tick only words beside the boxes can be an answer, and then it is not sure that they are one. */
    private Written unticked(Boxes boxes) {
        if (cells.isPlaceholder(boxes.rest()) || boxes.rest().endsWith(":")) {
            return Written.BLANK;
        }
        return Written.of(boxes.rest(), words.value(boxes.rest()), 0.6);
    }
}
