package org.competency.intake.extraction.pdf;

import java.util.List;
import java.util.regex.Pattern;

/** How the rows of a table begin: most questionnaires start each row with an id. */
final class RowLead {

    private static final Pattern ID = Pattern.compile(
            "^(?:[\\p{Lu}&]{1,12}[-_.]?)*\\d+(?:[.\\-]\\d+)*\\.?[a-z]?\\*?(?=$|[\\s:)\\p{Lo}]).*", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("^[•●◦▪■–*·-]\\s.*", Pattern.DOTALL);

    private RowLead() {}

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    static boolean isListItem(String text) {
        return ITEM.matcher(text).matches();
    }

    /** Whether nearly all rows with several cells begin with an id; the first row may be the header. */
    static boolean areIds(PageTable table) {
        int ids = 0;
        int others = 0;
        for (int row = Math.max(1, table.rows() - 60); row < table.rows(); row++) {
            List<PageCell> cells = table.row(row);
            if (cells.size() > 1 && isId(cells.get(0).text().text())) {
                ids++;
            } else if (cells.size() > 1) {
                others++;
            }
        }
        return ids >= 2 && ids >= 4 * others;
    }
}
