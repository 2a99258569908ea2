package org.competency.intake.extraction.markdown;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridBuilder;
import org.competency.intake.extraction.grid.GridDocument;

/** A text in Markdown: its pipe tables, and the headings and paragraphs between them. */
public final class MarkdownText {

    private final List<String> lines;
    private final GridBudget budget;
    private final DocumentBody body;
    private final boolean fences;
    private int next;

    private MarkdownText(String text, boolean fences, GridBudget budget) {
        this.fences = fences;
        this.lines = text.lines().toList();
        this.budget = budget;
        this.body = new DocumentBody(budget);
    }

    /** Reads the text; empty if there is no pipe table in it. */
    public static Optional<GridDocument> read(String text, GridBudget budget) {
        if (text.indexOf('|') < 0) {
            return Optional.empty();
        }
        return read(text, true, budget).or(() -> read(text, false, budget));
    }

    /** Tables in blocks of code are examples; but where there are no others, they are what somebody wants to be read. */
    private static Optional<GridDocument> read(String text, boolean fences, GridBudget budget) {
        MarkdownText markdown = new MarkdownText(text, fences, budget);
        markdown.read();
        return markdown.body.grids().isEmpty() ? Optional.empty() : Optional.of(markdown.document());
    }

    private GridDocument document() {
        return new GridDocument("", "text/x-web-markdown", body.grids(), body.paragraphs(), Map.of(), List.of());
    }

    private void read() {
        String fence = "";
        while (next < lines.size()) {
            String line = lines.get(next);
            String mark = fences ? fence(line) : "";
            if (!fence.isEmpty()) {
                fence = !mark.isEmpty() && line.strip().equals(mark) && mark.startsWith(fence) ? "" : fence;
                paragraph(line);
            } else if (!mark.isEmpty()) {
                fence = mark;
            } else if (beginsTable()) {
                table();
                continue;
            } else {
                paragraph(line);
            }
            next++;
        }
    }

    /** The run of characters that begins or ends a block of code; "" if the line does not. */
    private static String fence(String line) {
        String text = line.strip();
        int length = 0;
        while (length < text.length()
                && (text.charAt(0) == '`' || text.charAt(0) == '~')
                && text.charAt(length) == text.charAt(0)) {
            length++;
        }
        return length < 3 ? "" : text.substring(0, length);
    }

    private void paragraph(String line) {
        String text = line.strip();
        if (!text.isEmpty()) {
            int marks = 0;
            while (marks < text.length() && text.charAt(marks) == '#') {
                marks++;
            }
            CellText paragraph = body.paragraph();
            InlineMarkup.addTo(paragraph, text.substring(marks).strip());
            body.endParagraph(paragraph, false);
        }
    }

    private boolean beginsTable() {
        if (next + 1 >= lines.size() || !lines.get(next).contains("|")) {
            return false;
        }
        int columns = TableLine.columnsOfDelimiterRow(lines.get(next + 1));
        return columns > 0 && TableLine.cells(lines.get(next)).size() == columns;
    }

    private void table() {
        String name = body.nameTable();
        int place = body.reserve();
        GridBuilder grid = new GridBuilder(budget);
        row(grid, 0, lines.get(next));
        next += 2;
        for (int row = 1; next < lines.size() && goesOn(lines.get(next)); row++) {
            row(grid, row, lines.get(next++));
        }
        body.put(place, grid.build(name, Grid.Kind.TABLE, false, body.before(place)));
    }

    /** A table ends at a blank line or where another block begins. */
    private static boolean goesOn(String line) {
        String text = line.strip();
        boolean block = text.startsWith("#") && !text.contains("|")
                || text.startsWith(">")
                || !fence(line).isEmpty();
        return !text.isEmpty() && !block;
    }

    /** More cells than the heading has are kept: a bar that somebody forgot to escape must not cost an answer. */
    private void row(GridBuilder grid, int row, String line) {
        List<String> cells = TableLine.cells(line);
        for (int column = 0; column < cells.size(); column++) {
            CellText text = new CellText(budget);
            InlineMarkup.addTo(text, cells.get(column));
            grid.add(text.toCell(row, column, 1, 1, false, ""));
        }
    }
}
