package org.competency.intake.extraction.opendocument;

import org.competency.intake.extraction.ooxml.XmlCursor;

/** Whether a row or column is shown: {@code collapse} is hidden by hand, {@code filter} by a filter. */
final class Visibility {

    private Visibility() {}

    static boolean isHidden(XmlCursor xml) {
        String visibility = xml.attribute("visibility", "visible");
        return visibility.equals("collapse") || visibility.equals("filter");
    }
}
