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

    /** The column after the first one in which nearly all rows with several cells have an id; -1 if there is none. */
    static int laterIdColumn(PageTable table) {
        for (int column = 1; column < Math.min(4, table.columns()); column++) {
            int ids = 0;
            int others = 0;
            for (int row = Math.max(1, table.rows() - 60); row < table.rows(); row++) {
                List<PageCell> cells = table.row(row);
                int at = column;
                boolean id = cells.stream()
                        .anyMatch(
                                cell -> cell.column() == at && isId(cell.text().text()));
                ids += id ? 1 : 0;
                others += !id && cells.size() > 1 ? 1 : 0;
            }
            if (ids >= 2 && ids >= 4 * others) {
                return column;
            }
        }
        return -1;
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
