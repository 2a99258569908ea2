package org.competency.intake.checklist.form;

import java.util.List;

/** Writes the content controls that partners fill in (ECMA-376 part 1, 17.5.2; boxes to tick: [MS-DOCX] 2.6.1.13). */
final class DocxControls {

    private static final String BOX_FONT = "MS Gothic";
    private static final String UNTICKED = "\u2610";
    private static final String TICKED = "\u2612";

    private final WordXml xml;
    private int id;

    DocxControls(WordXml xml) {
        this.xml = xml;
    }

    /** A control for text of any number of lines. */
    void text(String name, String tag, String placeholder, String value) {
        begin(name, tag, value.isEmpty());
        xml.empty("text", "multiLine", "1").close();
        content(placeholder, value);
    }

    /** A control that offers choices. */
    void choice(String name, String tag, List<String> choices, String placeholder, String value) {
        begin(name, tag, value.isEmpty());
        xml.open("dropDownList");
        xml.empty("listItem", "displayText", placeholder, "value", "");
        choices.forEach(choice -> xml.empty("listItem", "displayText", choice, "value", choice));
        xml.close().close();
        content(placeholder, value);
    }

    /** A box to tick with its label behind it. */
    void box(String name, String tag, String label, boolean ticked) {
        begin(name, tag, false);
        xml.open("w14:checkbox")
                .empty("w14:checked", "val", ticked ? "1" : "0")
                .empty("w14:checkedState", "val", "2612", "font", BOX_FONT)
                .empty("w14:uncheckedState", "val", "2610", "font", BOX_FONT)
                .close()
                .close();
        xml.open("sdtContent").open("r").open("rPr");
        xml.empty("rFonts", "ascii", BOX_FONT, "hAnsi", BOX_FONT, "eastAsia", BOX_FONT, "hint", "eastAsia")
                .close();
        xml.text(ticked ? TICKED : UNTICKED).close().close().close();
        xml.open("r").text(" " + label).close();
    }

    private void begin(String name, String tag, boolean placeholder) {
        xml.open("sdt").open("sdtPr");
        xml.empty("alias", "val", name).empty("tag", "val", tag).empty("id", "val", Integer.toString(++id));
        xml.empty("lock", "val", "sdtLocked");
        if (placeholder) {
            xml.empty("showingPlcHdr");
        }
    }

    private void content(String placeholder, String value) {
        xml.open("sdtContent").open("r");
        if (value.isEmpty()) {
            xml.open("rPr").empty("rStyle", "val", "PlaceholderText").close();
        }
        xml.text(value.isEmpty() ? placeholder : value);
        xml.close().close().close();
    }
}
