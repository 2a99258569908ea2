package org.competency.intake.extraction.opendocument;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.ooxml.XmlCursor;

/** A content control as LibreOffice writes it since 7.4: its kind is in attributes, its choices come before its text. */
final class ContentControl {

    private final @Nullable Boolean checked;
    private final boolean placeholder;
    private boolean isInput;
    private final Set<String> choices = new HashSet<>();

    private ContentControl(@Nullable Boolean checked, boolean placeholder, boolean isInput) {
        this.checked = checked;
        this.placeholder = placeholder;
        this.isInput = isInput;
    }

    /** Reads the attributes of the element last seen. */
    static ContentControl read(XmlCursor xml) {
        boolean input = xml.flag("date", false)
                || xml.flag("dropdown", false)
                || xml.flag("combobox", false)
                || xml.flag("plain-text", false);
        return new ContentControl(
                xml.flag("checkbox", false) ? xml.flag("checked", false) : null,
                xml.flag("showing-place-holder", false),
                input);
    }

    /** Reads a choice, the element last seen. */
    void choice(XmlCursor xml) {
        isInput = true;
        String value = xml.attribute("value", "");
        if (!value.isBlank()) {
            choices.add(xml.attribute("display-text", value).strip());
        }
    }

    /** Applies what is known to the text read since {@code from}. */
    void apply(CellText text, int from) {
        if (checked != null) {
            text.cut(from).box(checked);
        } else if (placeholder && !choices.contains(text.textSince(from).strip())) {
            text.placeholderSince(from);
        } else if (isInput) {
            text.filledSince(from);
        }
    }
}
