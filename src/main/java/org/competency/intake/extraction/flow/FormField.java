package org.competency.intake.extraction.flow;

import org.jspecify.annotations.Nullable;

/**
 * A form field as Word has had them since 1997.
 *
 * @param checked state of a check box; null if it is none
 * @param choice text of the item that a drop-down shows; null if it is none
 * @param chosen whether somebody chose that item
 * @param preset what a text field shows before anybody typed; "" if nothing or no text field
 */
public record FormField(@Nullable Boolean checked, @Nullable String choice, boolean chosen, String preset) {

    /** A check box. */
    public static FormField checkBox(boolean checked) {
        return new FormField(checked, null, false, "");
    }

    /** A drop-down that shows one of its items. */
    public static FormField dropDown(String choice, boolean chosen) {
        return new FormField(null, choice, chosen, "");
    }

    /** A field to type in. */
    public static FormField text(String preset) {
        return new FormField(null, null, false, preset);
    }

    boolean isText() {
        return checked == null && choice == null;
    }
}
