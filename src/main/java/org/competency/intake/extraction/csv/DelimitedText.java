package org.competency.intake.extraction.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridBuilder;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridDocument.Problem;
import org.competency.intake.extraction.xlsx.CellAddress;

/** A text of values with delimiters as one sheet, its cells named as a spreadsheet program names them. */
public final class DelimitedText {

    private static final String PART = "csv";

    /** The first line by which Excel is told the delimiter. */
    private static final Pattern SEPARATOR = Pattern.compile("\\A\"?sep=(.)\"?\\R");
    /** How text that looks like a number is kept from becoming one. */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\"((?:[^\"]|\"\")*)\"");

    private final String text;
    private final Delimiter delimiter;
    private final GridBudget budget;
    private final int rowsBefore;

    private DelimitedText(String text, Delimiter delimiter, GridBudget budget, int rowsBefore) {
        this.text = text;
        this.delimiter = delimiter;
        this.budget = budget;
        this.rowsBefore = rowsBefore;
    }

    /** Reads the text; empty if it is no table. */
    public static Optional<GridDocument> read(String text, GridBudget budget) {
        Matcher separator = SEPARATOR.matcher(text);
        if (separator.find()) {
            Delimiter said = new Delimiter(separator.group(1).charAt(0), 2, 1);
            return Optional.of(new DelimitedText(text.substring(separator.end()), said, budget, 1).document());
        }
        return Delimiter.of(text).map(found -> new DelimitedText(text, found, budget, 0).document());
    }

    /** Values as programs write them: quotes may be missing, blanks may stand around them. */
    static CSVFormat.Builder format(char delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(delimiter != '\t')
                .setTrailingData(true);
    }

    private GridDocument document() {
        List<Problem> problems = new ArrayList<>();
        Grid grid;
        try {
            grid = grid(format(delimiter.character()).get(), problems);
        } catch (IOException | UncheckedIOException e) {
            problems.add(new Problem("UNCLOSED_QUOTE", String.valueOf(e.getMessage())));
            grid = withoutQuotes();
        }
        String type = delimiter.character() == '\t' ? "text/tab-separated-values" : "text/csv";
        return new GridDocument("", type, List.of(grid), List.of(), Map.of(), problems);
    }

    private Grid withoutQuotes() {
        try {
            return grid(format(delimiter.character()).setQuote(null).get(), new ArrayList<>());
        } catch (IOException e) {
            throw new UncheckedIOException("Text without quotes cannot fail to be parsed", e);
        }
    }

    private Grid grid(CSVFormat format, List<Problem> problems) throws IOException {
        GridBuilder grid = new GridBuilder(budget);
        try (CSVParser records = format.parse(new StringReader(text))) {
            int row = rowsBefore;
            for (CSVRecord values : records) {
                for (int column = 0; column < values.size(); column++) {
                    String value = values.get(column);
                    if (problems.isEmpty() && swallowsLines(value)) {
                        problems.add(new Problem(
                                "UNCLOSED_QUOTE",
                                "the value in %s holds whole lines of the table"
                                        .formatted(CellAddress.name(row, column))));
                    }
                    if (!value.isBlank()) {
                        grid.add(new CellText(budget)
                                .append(shown(value))
                                .toCell(row, column, 1, 1, false, CellAddress.name(row, column)));
                    }
                }
                row++;
            }
        }
        return grid.build(PART, Grid.Kind.SHEET, false, List.of());
    }

    private static String shown(String value) {
        Matcher formula = TEXT_FORMULA.matcher(value.strip());
        return formula.matches() ? formula.group(1).replace("\"\"", "\"") : value;
    }

    /** Whether a value looks as if its closing quote was that of another value lines below. */
    private boolean swallowsLines(String value) {
        int lineEnd = value.indexOf('\n');
        return lineEnd >= 0
                && delimiter.columns() > 2
                && value.substring(lineEnd + 1).lines().anyMatch(line -> delimiters(line) >= delimiter.columns() - 1);
    }

    /** How often the delimiter stands in a line as it does between values: in a sentence a blank follows it. */
    private long delimiters(String line) {
        return IntStream.range(0, line.length())
                .filter(i -> line.charAt(i) == delimiter.character())
                .filter(i -> i + 1 == line.length() || line.charAt(i + 1) != ' ')
                .count();
    }
}
