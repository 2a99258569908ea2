package org.competency.intake.extraction.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.GridBudget;

/**
 * What lies over the cells of a sheet and may answer a question: notes, and the check boxes and option buttons of the forms
 * tool bar. A box belongs to the cell at its left edge, at half its height.
 */
final class Drawings {

    /** An object of a sheet with the text written in it. */
    private static final class Shape {
        final SheetObject object;
        final @Nullable Anchor anchor;
        String text = "";

        Shape(SheetObject object, @Nullable Anchor anchor) {
            this.object = object;
            this.anchor = anchor;
        }
    }

    private final GridBudget budget;
    private final List<Shape> boxes = new ArrayList<>();
    private final Map<Integer, Shape> byId = new HashMap<>();
    private final List<NoteRecord> notes = new ArrayList<>();
    private @Nullable Anchor anchor;
    private @Nullable Shape last;

    Drawings(GridBudget budget) {
        this.budget = budget;
    }

    /** Takes a record with drawing data: the next object stands where it says. */
    void drawing(byte[] data) {
        anchor = Anchor.lastIn(data);
    }

    /** Takes a record that describes an object. */
    void object(byte[] data) {
        SheetObject object = SheetObject.read(data);
        Shape shape = new Shape(object, anchor);
        anchor = null;
        last = shape;
        budget.characters(1);
        if (object.isBox()) {
            boxes.add(shape);
        }
        byId.put(object.id(), shape);
    }

    /** Takes the text of the object before it. */
    void text(TextObjectRecord record) {
        String text = record.getStr().getString();
        budget.characters(text.length());
        if (last != null) {
            last.text = text;
            last = null;
        }
    }

    /** Takes a record that ties a note to its cell. */
    void note(NoteRecord record) {
        budget.characters(1);
        notes.add(record);
    }

    /** Adds everything to the cells, which are asked for by their place. */
    void addTo(Function<Long, CellText> cells) {
        for (NoteRecord note : notes) {
            Shape shape = byId.get(note.getShapeId());
            if (shape != null && !shape.text.isBlank()) {
                cells.apply(CellReader.place(note.getRow(), note.getColumn())).note(shape.text);
            }
        }
        for (Shape box : boxes) {
            Anchor where = box.anchor;
            if (where != null) {
                CellText text = cells.apply(CellReader.place(where.middleRow(), where.leftColumn()));
                if (!text.blankSince(0)) {
                    text.lineEnd();
                }
                text.box(box.object.checked()).append(" ").append(box.text);
            }
        }
    }
}
