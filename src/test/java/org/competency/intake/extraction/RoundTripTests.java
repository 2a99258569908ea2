package org.competency.intake.extraction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.opendocument.OpenDocuments;

import static org.assertj.core.api.Assertions.assertThat;

/** A random table written in a format and read back is the same table. Seeds are fixed, so a failure can be repeated. */
class RoundTripTests {

    private static final int SEEDS = 40;
    private static final String[] WORDS = {
        "Yes",
        "No",
        "N/A",
        "☒ Yes ☐ No",
        "a, b; c",
        "\"quoted\"",
        "<b>&amp;</b>",
        "Größe",
        "はい",
        "1,5",
        "x|y",
        "\\",
        "*",
        "_a_",
        "[x](y)",
        "`code`",
        "50 %",
        "'",
        "=1+1",
        "#",
        "~~gone~~",
        "a & b",
        "two words"
    };

    /** A table as texts by row and column; "" is an empty cell. */
    private record Table(List<List<String>> rows) {

        /** The first row and column are filled, so that every format knows the size. */
        static Table random(Random random, boolean severalLines) {
            int width = 3 + random.nextInt(4);
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 3 + random.nextInt(6); row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < width; column++) {
                    boolean edge = row == 0 || column == 0;
                    cells.add(edge ? "k" + row + column : text(random, severalLines));
                }
                rows.add(cells);
            }
            return new Table(rows);
        }

        private static String text(Random random, boolean severalLines) {
            int parts = random.nextInt(4);
            String separator = severalLines && random.nextInt(4) == 0 ? "\n" : " ";
            return IntStream.range(0, parts)
                    .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                    .collect(Collectors.joining(separator));
        }

        String cells() {
            List<String> cells = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (!rows.get(row).get(column).isEmpty()) {
                        cells.add(
                                "%d,%d %s".formatted(row, column, rows.get(row).get(column)));
                    }
                }
            }
            return String.join("\n", cells);
        }

        String each(String before, Function<List<String>, String> row, String after) {
            return before + rows.stream().map(row).collect(Collectors.joining()) + after;
        }
    }

    private static List<DynamicTest> formats(String name, boolean severalLines, Function<Table, byte[]> write) {
        return IntStream.range(0, SEEDS)
                .mapToObj(seed -> DynamicTest.dynamicTest(name + " with seed " + seed, () -> {
                    Table table = Table.random(new Random(seed), severalLines);

                    Grid grid = Parsed.parse(write.apply(table)).grids().get(0);

                    assertThat(cells(grid)).isEqualTo(table.cells());
                }))
                .toList();
    }

    private static String cells(Grid grid) {
        return grid.cells().stream().map(RoundTripTests::line).collect(Collectors.joining("\n"));
    }

    private static String line(Cell cell) {
        return "%d,%d %s".formatted(cell.row(), cell.column(), cell.text());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String row(List<String> cells, String before, Function<String, String> cell, String after) {
        return cells.stream().map(cell).collect(Collectors.joining("", before, after));
    }

    private static String openDocument(Table table) {
        Function<String, String> cell = text -> text.isEmpty()
                ? "<table:table-cell/>"
                : "<table:table-cell office:value-type='string'><text:p>"
                        + xml(text).replace("\n", "</text:p><text:p>") + "</text:p></table:table-cell>";
        return table.each(
                "<table:table table:name='T'>",
                cells -> row(cells, "<table:table-row>", cell, "</table:table-row>"),
                "</table:table>");
    }

    @TestFactory
    List<DynamicTest> odt() {
        return formats("odt", true, table -> OpenDocuments.text(openDocument(table)));
    }

    @TestFactory
    List<DynamicTest> ods() {
        return formats("ods", true, table -> OpenDocuments.sheets(openDocument(table)));
    }

    @TestFactory
    List<DynamicTest> html() {
        return formats(
                "html",
                true,
                table -> bytes(table.each(
                        "<html><meta charset=utf-8><table>",
                        cells -> row(
                                cells, "<tr>", text -> "<td>" + xml(text).replace("\n", "<br>") + "</td>\n", "</tr>"),
                        "</table></html>")));
    }

    @TestFactory
    List<DynamicTest> csv() {
        return formats(
                "csv",
                true,
                table -> bytes(table.each("", cells -> CSVFormat.RFC4180.format(cells.toArray()) + "\r\n", "")));
    }

    @TestFactory
    List<DynamicTest> tsvInUtf16() {
        return formats(
                "tsv",
                false,
                table -> table.each(
                                "\uFEFF",
                                cells -> cells.stream()
                                                .map(text -> text.contains("\"")
                                                        ? '"' + text.replace("\"", "\"\"") + '"'
                                                        : text)
                                                .collect(Collectors.joining("\t"))
                                        + "\n",
                                "")
                        .getBytes(StandardCharsets.UTF_16LE));
    }

    @TestFactory
    List<DynamicTest> markdown() {
        return formats(
                "md",
                true,
                table -> bytes(table.each(
                        "",
                        cells -> row(cells, "|", text -> " " + markdown(text) + " |", "\n")
                                + (cells == table.rows().get(0) ? "|" + "---|".repeat(cells.size()) + "\n" : ""),
                        "")));
    }

    private static String markdown(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]~<>|&]", "\\\\$0").replace("\n", "<br>");
    }
}
