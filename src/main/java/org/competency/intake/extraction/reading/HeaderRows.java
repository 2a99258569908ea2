package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.grid.Cell;

/** Finds the rows of a table that hold the headings of its columns. */
final class HeaderRows {

    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_UNKNOWN = 80;

    private final HeadingWords words;
    private final CellWords cells;

    HeaderRows(HeadingWords words, CellWords cells) {
        this.words = words;
        this.cells = cells;
    }

    /** All header rows of a table, from top to bottom. */
    List<HeaderRow> in(Table table) {
        List<HeaderRow> found = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            Optional<HeaderRow> header = at(table, row, found);
            if (header.isPresent()) {
                found.add(header.get());
                row = header.get().bottom();
            }
        }
        return found;
    }

    private Optional<HeaderRow> at(Table table, int row, List<HeaderRow> found) {
        List<Cell> filled = table.filled(row);
        if (filled.size() < 2 || filled.stream().anyMatch(this::isTooLong)) {
            return Optional.empty();
        }
        if (mayHaveSecondRow(table, row)) {
            HeaderRow two = new HeaderRow(row, row + 1, together(table, row));
            if (isHeader(table, two, found)) {
                return Optional.of(two);
            }
        }
        HeaderRow one = new HeaderRow(row, row, single(table, row));
        return isHeader(table, one, found) ? Optional.of(one) : Optional.empty();
    }

    private boolean isTooLong(Cell cell) {
        return cell.text().length() > LONGEST_HEADING
                && !words.heading(cell.text()).isKnown();
    }

    /** Two rows are one header if the upper one spans columns that the lower one names, or reaches down beside it. */
    private boolean mayHaveSecondRow(Table table, int row) {
        List<Cell> upper = table.filled(row);
        List<Cell> lower = table.filled(row + 1);
        boolean grouped = upper.stream()
                .anyMatch(cell -> cell.rowSpan() == 1
                        && cell.columnSpan() < table.columns()
                        && lower.stream().filter(below -> isUnder(below, cell)).count() > 1);
        boolean reaching = upper.stream().anyMatch(cell -> cell.rowSpan() > 1);
        boolean studies = upper.stream()
                .anyMatch(cell -> words.caseStudyNumber(cell.text()).isPresent());
        boolean named =
                lower.stream().anyMatch(cell -> words.heading(cell.text()).isKnown())
                        && lower.stream().allMatch(cell -> cell.text().length() <= LONGEST_UNKNOWN)
                        && lower.stream().noneMatch(cell -> isIdentified(cell) && !isChoice(cell));
        return row + 1 < table.rows() && (grouped || reaching || studies) && lower.size() >= 2 && named;
    }

    private static boolean isUnder(Cell lower, Cell upper) {
        return lower.column() >= upper.column() && lower.column() < upper.column() + upper.columnSpan();
    }

    private static boolean isIdentified(Cell cell) {
        return QuestionId.looksLikeOne(cell.text())
                || QuestionId.leading(cell.text()).isPresent();
    }

    private boolean isChoice(Cell cell) {
        return words.heading(cell.text()).choice() != null;
    }

    private List<Heading> single(Table table, int row) {
        List<Heading> headings = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            headings.add(words.heading(table.text(row, column)));
        }
        return headings;
    }

    private List<Heading> together(Table table, int row) {
        List<Heading> headings = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            Heading upper = words.heading(table.text(row, column));
            Heading lower = words.heading(table.text(row + 1, column));
            boolean same = table.cell(row, column) == table.cell(row + 1, column);
            headings.add(same || lower.text().isBlank() ? upper : under(upper, lower));
        }
        return headings;
    }

    private Heading under(Heading upper, Heading lower) {
        if (upper.role() == Role.NOT_PARTNER && !lower.partner()) {
            return new Heading(lower.text(), Role.NOT_PARTNER, upper.strength(), false, lower.caseStudy(), null);
        }
        if (!lower.isKnown() && upper.isKnown() && upper.choice() == null) {
            return new Heading(
                    upper.text() + " " + lower.text(),
                    upper.role(),
                    upper.strength(),
                    upper.partner(),
                    upper.caseStudy(),
                    null);
        }
        return lower.of(upper.caseStudy());
    }

    private boolean isHeader(Table table, HeaderRow header, List<HeaderRow> found) {
        if (found.stream().anyMatch(header::repeats)) {
            return true;
        }
        List<Heading> distinct = distinct(table, header);
        boolean data = distinct.stream().anyMatch(heading -> isData(heading));
        if (data || distinct.size() < 2) {
            return false;
        }
        boolean named = header.saysExactly(Role.CRITERION) || header.saysExactly(Role.ID);
        if (hasChoices(header) && (named || isFirst(table, header)) && marksBelow(table, header)) {
            return true;
        }
        long partners = distinct.stream().filter(this::isAnswerHeading).count();
        long studies =
                distinct.stream().filter(heading -> heading.caseStudy() != null).count();
        long known = distinct.stream().filter(Heading::isKnown).count();
        boolean sure = distinct.stream()
                .anyMatch(heading -> isAnswerHeading(heading)
                        && heading.choice() == null
                        && heading.strength() >= HeadingWords.FIRST_PART);
        if (!found.isEmpty()) {
            boolean namedAgain = distinct.stream().anyMatch(HeaderRows::isNamedBeyondDoubt);
            return (partners + studies >= 1) && namedAgain && known >= 2 && known * 2 >= distinct.size();
        }
        if (partners + studies == 0 || distinct.stream().anyMatch(heading -> isLongUnknown(heading))) {
            return false;
        }
        return named
                || (known >= 2 && (sure || header.says(Role.NOT_PARTNER) || studies >= 2))
                || (sure && distinct.size() >= 2 && isFirst(table, header));
    }

    /** Below a header "No" is an answer and not short for number. */
    private static boolean isNamedBeyondDoubt(Heading heading) {
        return (heading.role() == Role.CRITERION || heading.role() == Role.ID)
                && heading.strength() >= HeadingWords.FIRST_PART
                && heading.choice() == null;
    }

    private boolean isAnswerHeading(Heading heading) {
        return heading.role().isPartner();
    }

    private static boolean isLongUnknown(Heading heading) {
        return !heading.isKnown() && heading.text().length() > LONGEST_UNKNOWN;
    }

    private boolean isData(Heading heading) {
        String text = heading.text().strip();
        boolean question = text.endsWith("?")
                && Wording.words(Wording.fold(text)) > 3
                && heading.strength() < HeadingWords.FIRST_PART;
        boolean id = !heading.isKnown() && QuestionId.looksLikeOne(text) && text.matches(".*\\d.*");
        return question || id || (!heading.isKnown() && cells.isMark(text));
    }

    private static boolean isFirst(Table table, HeaderRow header) {
        for (int row = 0; row < header.top(); row++) {
            if (table.filled(row).size() > 1) {
                return false;
            }
        }
        return true;
    }

    private static List<Heading> distinct(Table table, HeaderRow header) {
        Set<Cell> seen = new HashSet<>();
        List<Heading> headings = new ArrayList<>();
        for (int column = 0; column < header.headings().size(); column++) {
            Cell cell = table.cell(header.bottom(), column);
            Heading heading = header.headings().get(column);
            if (!heading.text().isBlank() && (cell == null || seen.add(cell))) {
                headings.add(heading);
            }
        }
        return headings;
    }

    /** Whether two columns side by side are headed by different answers, such as Yes and No. */
    static boolean hasChoices(HeaderRow header) {
        for (int column = 1; column < header.headings().size(); column++) {
            AnswerValue left = header.headings().get(column - 1).choice();
            AnswerValue right = header.headings().get(column).choice();
            if (left != null && right != null && left != right) {
                return true;
            }
        }
        return false;
    }

    /** Under headings that are answers there are marks or nothing; under an answer there would be other answers. */
    private boolean marksBelow(Table table, HeaderRow header) {
        int marks = 0;
        int words = 0;
        for (int row = header.bottom() + 1; row < table.rows(); row++) {
            for (int column = 0; column < header.headings().size(); column++) {
                Cell cell = table.cell(row, column);
                if (header.headings().get(column).choice() != null
                        && cell != null
                        && !cell.text().isBlank()) {
                    boolean mark = cells.isMark(cell.text()) || cells.isUnmarked(cell.text()) || Boxes.in(cell);
                    marks += mark ? 1 : 0;
                    words += mark ? 0 : 1;
                }
            }
        }
        return words <= marks || words * 5 <= table.rows();
    }
}
