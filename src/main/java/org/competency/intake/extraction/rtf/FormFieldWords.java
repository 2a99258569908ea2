package org.competency.intake.extraction.rtf;

import java.util.ArrayList;
import java.util.List;

import org.competency.intake.extraction.flow.FormField;

/** Collects what the control words of a form field say. */
final class FormFieldWords {

    private static final int CHECK_BOX = 1;
    private static final int DROP_DOWN = 2;
    /** Nobody has touched the field. */
    private static final int UNTOUCHED = 25;

    private static final int MOST_ITEMS = 1000;

    private final List<String> items = new ArrayList<>();
    private int kind;
    private int result = UNTOUCHED;
    private int preset;
    private String presetText = "";

    void define(Tokens word) {
        switch (word.word()) {
            case "fftype" -> kind = word.number(0);
            case "ffres" -> result = word.number(UNTOUCHED);
            case "ffdefres" -> preset = word.number(0);
            default -> {
                // help, size, protection, macros by name
            }
        }
    }

    void presetText(String text) {
        presetText = text;
    }

    void item(String text) {
        if (items.size() < MOST_ITEMS) {
            items.add(text);
        }
    }

    FormField toField() {
        boolean touched = result != UNTOUCHED;
        int shown = touched ? result : preset;
        return switch (kind) {
            case CHECK_BOX -> FormField.checkBox(shown == 1);
            case DROP_DOWN -> FormField.dropDown(shown >= 0 && shown < items.size() ? items.get(shown) : "", touched);
            default -> FormField.text(presetText);
        };
    }
}
