package org.competency.intake.extraction.docx;

import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * How a cell of a table is laid out.
 *
 * @param columnSpan columns covered, at least 1
 * @param goesOn whether it only continues the cell above
 * @param deleted whether it was deleted with tracking on
 */
record CellProperties(int columnSpan, boolean goesOn, boolean deleted) {

    static final CellProperties NONE = new CellProperties(1, false, false);

    private static final int MOST_COLUMNS = 1000;

    /** Reads the properties element last seen. */
    static CellProperties read(XmlCursor xml) {
        int depth = xml.depth();
        int span = 1;
        boolean goesOn = false;
        boolean deleted = false;
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "gridSpan" -> span = Math.min(MOST_COLUMNS, Math.max(1, xml.number("val", 1)));
                case "vMerge" -> goesOn = xml.attribute("val", "continue").equals("continue");
                case "cellDel" -> deleted = true;
                default -> {
                    // width, borders and so on
                }
            }
        }
        return new CellProperties(span, goesOn, deleted);
    }
}
