package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;

/** Puts the tables and the text of the pages one after the other and joins tables that go on over pages. */
final class Assembly {

    private final List<Grid> grids = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private @Nullable PageTable open;
    private List<String> openBefore = List.of();

    /** Adds what stands on the next page, in any order. */
    void page(List<PageTable> tables, List<Paragraph> paragraphs) {
        List<Item> items = new ArrayList<>();
        tables.forEach(table -> items.add(new Item(table.area().top(), () -> add(table))));
        paragraphs.forEach(paragraph -> items.add(new Item(paragraph.area().top(), () -> text.add(paragraph.text()))));
        items.sort(Comparator.comparingDouble(Item::top));
        items.forEach(item -> item.adding().run());
    }

    private record Item(double top, Runnable adding) {}

    private void add(PageTable table) {
        PageTable before = open;
        PageTable joined = before != null && text.isEmpty() ? Continuations.join(before, table) : null;
        if (joined != null) {
            open = joined;
            return;
        }
        close();
        open = table;
        openBefore = List.copyOf(text);
        text.clear();
    }

    private void close() {
        if (open != null) {
            grids.add(grid(open, openBefore));
        }
        open = null;
    }

    /** All tables in the order of the document. */
    List<Grid> grids() {
        close();
        return grids;
    }

    /** The text after the last table. */
    List<String> after() {
        return text;
    }

    private static Grid grid(PageTable table, List<String> before) {
        List<Cell> cells = table.cells().stream().map(Assembly::cell).toList();
        return new Grid("page " + table.page(), Grid.Kind.TABLE, false, cells, before);
    }

    private static Cell cell(PageCell cell) {
        CellText text = cell.text();
        return new Cell(
                cell.row(),
                cell.column(),
                cell.rowSpan(),
                cell.columnSpan(),
                text.text(),
                text.boxes(),
                text.control(),
                false,
                "",
                "page " + cell.page());
    }
}
