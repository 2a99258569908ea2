package org.competency.intake.extraction.html;

import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Knows the pages that spreadsheet programs save: Excel by its namespace, LibreOffice by the values that it keeps beside what
 * a cell shows, Google Sheets by the class of its tables. Their tables are sheets of one workbook.
 */
final class Workbooks {

    private Workbooks() {}

    static boolean isOne(Document page) {
        Element root = page.selectFirst("html");
        boolean excel = root != null && root.attr("xmlns:x").contains("office:excel");
        return excel
                || page.selectFirst("meta[content=Excel.Sheet], td[sdval], td[sdnum], table.waffle") != null
                || page.selectFirst("a[name^=table] > h1 > em") != null;
    }

    /** The name of the sheet, where a heading before the table gives it. */
    static Optional<String> sheetName(Element table) {
        Element before = table.previousElementSibling();
        Element name = before == null ? null : before.selectFirst("h1 > em");
        return name == null || name.text().isBlank() ? Optional.empty() : Optional.of(name.text());
    }

    /** Whether a cell only draws the names of rows and columns, or the line below frozen ones, as Google Sheets does. */
    static boolean isFrame(Element cell) {
        String classes = cell.className();
        return classes.contains("headers-background") || classes.contains("freezebar-cell");
    }
}
