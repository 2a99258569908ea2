package org.competency.intake.extraction.flow;

import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.GridBudget;

/** The fields that have begun and not ended: their instructions are not shown, their results are. */
public final class Fields {

    private final GridBudget budget;
    private final Deque<Field> open = new ArrayDeque<>();

    /** Without fields. */
    public Fields(GridBudget budget) {
        this.budget = budget;
    }

    private static final class Field {
        boolean inResult;

        @Nullable
        FormField form;

        @Nullable
        CellText text;

        int from;

        boolean isHidden() {
            FormField known = form;
            return !inResult || known != null && !known.isText();
        }
    }

    /** Begins a field with its instruction. */
    public void begin() {
        open.push(new Field());
        budget.depth(open.size());
    }

    /** Says what form field the innermost field is. */
    public void form(FormField form, CellText text) {
        Field field = open.peek();
        if (field == null || field.form != null) {
            return;
        }
        field.form = form;
        Boolean checked = form.checked();
        String choice = form.choice();
        int from = text.position();
        if (checked != null) {
            text.box(checked);
        } else if (choice != null) {
            text.append(choice);
            if (form.chosen()) {
                text.filledSince(from);
            } else {
                text.placeholderSince(from);
            }
        }
    }

    /** Begins the result of the innermost field. */
    public void separate(CellText text) {
        Field field = open.peek();
        if (field != null) {
            field.inResult = true;
            field.text = text;
            field.from = text.position();
        }
    }

    /** Ends the innermost field. */
    public void end() {
        Field field = open.poll();
        if (field != null && field.form != null && field.form.isText() && field.text != null) {
            endText(field.form, field.text, field.from);
        }
    }

    private static void endText(FormField form, CellText text, int from) {
        if (from > text.position()) {
            return;
        }
        String shown = text.textSince(from).strip();
        if (!shown.isEmpty() && shown.equals(form.preset().strip())) {
            text.placeholderSince(from);
        } else {
            text.filledSince(from);
        }
    }

    /** Whether text that comes now is not shown. */
    public boolean hideText() {
        return open.stream().anyMatch(Field::isHidden);
    }

    /**
     * Ends at a cell's end all fields that hide text: their own end is missing, and they would swallow the answers of all
     * cells to come.
     */
    public void endCell() {
        while (hideText()) {
            end();
        }
    }
}
