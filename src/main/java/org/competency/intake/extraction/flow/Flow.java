package org.competency.intake.extraction.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;

/**
 * Takes the paragraphs of a document one after the other, with the level of tables that each is in, and makes tables of them. A
 * table inside a cell is a grid of its own, named {@code table 3.1}, and its text also stands in the outer cell.
 */
public final class Flow {

    private final GridBudget budget;
    private final DocumentBody body;
    private final Deque<OpenTable> open = new ArrayDeque<>();
    private CellText paragraph;

    /** An empty document. */
    public Flow(GridBudget budget) {
        this.budget = budget;
        this.body = new DocumentBody(budget);
        this.paragraph = body.paragraph();
    }

    /** Where text now goes: the innermost cell, or a paragraph outside tables. */
    public CellText text() {
        OpenTable table = open.peek();
        return table == null ? paragraph : table.cell();
    }

    /** Says how many tables are around what comes now: those that are not any more have ended. */
    public void atLevel(int level) {
        budget.depth(level);
        if (level > 0 && open.isEmpty()) {
            endParagraph();
        }
        while (open.size() > level) {
            close();
        }
        while (open.size() < level) {
            OpenTable outer = open.peek();
            String name = outer == null ? body.nameTable() : outer.nameInnerTable();
            open.push(new OpenTable(name, body.reserve(), budget));
        }
    }

    private void close() {
        OpenTable table = open.pop();
        table.endRow(List.of(), false, outer());
        body.put(table.place(), table.build(body.before(table.place())));
    }

    private @Nullable CellText outer() {
        OpenTable outer = open.peek();
        return outer == null ? null : outer.cell();
    }

    /** Ends a paragraph. */
    public void endParagraph() {
        if (!open.isEmpty()) {
            text().lineEnd();
            return;
        }
        body.endParagraph(paragraph, false);
        paragraph = body.paragraph();
    }

    /** Ends a cell of the innermost table; outside of tables, where no cell can end, a paragraph. */
    public void endCell() {
        OpenTable table = open.peek();
        if (table == null) {
            endParagraph();
        } else {
            table.endCell();
        }
    }

    /** Ends a row of the innermost table; one that was deleted with tracking on is left out. */
    public void endRow(List<CellEdges> edges, boolean deleted) {
        OpenTable table = open.peek();
        if (table != null) {
            open.pop();
            table.endRow(edges, deleted, outer());
            open.push(table);
        }
    }

    /** Ends the document, or a part of it whose tables do not go on in the next. */
    public void end() {
        atLevel(0);
        endParagraph();
    }

    /** The tables in the order in which they began. */
    public List<Grid> grids() {
        return body.grids();
    }

    /** The text after the last table. */
    public List<String> after() {
        return body.paragraphs();
    }
}
