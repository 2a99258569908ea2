package org.competency.intake.extraction.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.docx.Symbols;
import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.GridBudget;

/** The fields that have begun and not ended: their instructions are not shown, their results are. */
public final class Fields {

    private static final int LONGEST_INSTRUCTION = 200;
    private static final Pattern SYMBOL =
            Pattern.compile("^\\s*SYMBOL\\s+(0x[0-9A-Fa-f]{1,4}|[0-9]{1,5})(?:\\s+\\\\f\\s*\"?([^\"\\\\]+)\"?)?");

    private final GridBudget budget;
    private final Deque<Field> open = new ArrayDeque<>();

    /** Without fields. */
    public Fields(GridBudget budget) {
        this.budget = budget;
    }

    private static final class Field {
        boolean inResult;
        final StringBuilder instruction = new StringBuilder();

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

    /** Adds text of the innermost field's instruction. */
    public void instruction(CharSequence more) {
        Field field = open.peek();
        if (field != null && !field.inResult && field.instruction.length() < LONGEST_INSTRUCTION) {
            field.instruction.append(more);
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

    /** Ends the innermost field, whose result is the end of {@code text}. */
    public void end(CellText text) {
        Field field = open.poll();
        if (field == null) {
            return;
        }
        if (field.form != null && field.form.isText() && field.text == text) {
            endText(field.form, text, field.from);
        } else if (field.form == null && !hideText() && (field.text != text || text.blankSince(field.from))) {
            text.append(symbol(field.instruction));
        }
    }

    /** What a field shows that has no result but stands for one character of a font; "" if it is none. */
    private static String symbol(CharSequence instruction) {
        Matcher symbol = SYMBOL.matcher(instruction);
        if (!symbol.find()) {
            return "";
        }
        String code = symbol.group(1);
        String font = symbol.group(2) == null ? "" : symbol.group(2).strip();
        boolean isHex = code.startsWith("0x");
        return Symbols.symbol(font, isHex ? code.substring(2) : Integer.toHexString(Integer.parseInt(code)));
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
            open.remove();
        }
    }
}
