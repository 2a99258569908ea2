package org.competency.intake.checklist.form;

import java.util.List;

/**
 * Writes content controls (ECMA-376 part 1, 17.5.2; boxes to tick: [MS-DOCX] 2.6.1.13): those to choose in, and those that keep
 * what is asked from being changed. Protecting the whole document would do that too, but then LibreOffice lets nothing be filled
 * in. What partners write stands in no control at all, so that they may write as much and in any form they like.
 */
final class DocxControls {

    private static final String BOX_FONT = "MS Gothic";
    private static final String UNTICKED = "\u2610";
    private static final String TICKED = "\u2612";

    /** Latin letters with their accents come before. */
    private static final int FIRST_OTHER_SCRIPT = 0x250;

    private final WordXml xml;
    private int id;

    DocxControls(WordXml xml) {
        this.xml = xml;
    }

    /**
     * Text that cannot be changed, as far as it is written in one script: texts in several are left open, since LibreOffice 7
     * doubles them in controls when it saves the file.
     */
    void locked(String tag, String text) {
        if (text.chars().anyMatch(c -> c >= FIRST_OTHER_SCRIPT && !Character.isSpaceChar(c) && !isSign(c))) {
            xml.open("r").text(text).close();
            return;
        }
        xml.open("sdt").open("sdtPr").empty("tag", "val", tag);
        xml.empty("id", "val", Integer.toString(++id)).empty("lock", "val", "sdtContentLocked");
        xml.empty("w15:appearance", "val", "hidden").close();
        xml.open("sdtContent").open("r").text(text).close().close().close();
    }

    private static boolean isSign(int c) {
        return c >= 0x2010 && c <= 0x2026;
    }

    /** A control that offers choices. */
    void choice(String name, String tag, List<String> choices, String placeholder, String value) {
        begin(name, tag, value.isEmpty());
        xml.open("dropDownList");
        xml.empty("listItem", "displayText", placeholder, "value", "");
        choices.forEach(choice -> xml.empty("listItem", "displayText", choice, "value", choice));
        xml.close().close();
        xml.open("sdtContent");
        run(placeholder, value);
        xml.close().close();
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

    private void run(String placeholder, String value) {
        xml.open("r");
        if (value.isEmpty()) {
            xml.open("rPr").empty("rStyle", "val", "PlaceholderText").close();
        }
        xml.text(value.isEmpty() ? placeholder : value).close();
    }
}
