package org.competency.intake.extraction.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One line of a pipe table. */
final class TableLine {

    private static final Pattern DELIMITER = Pattern.compile("\\s*:?-+:?\\s*");

    private TableLine() {}

    /** The cells of a line; a bar after a backslash is text. */
    static List<String> cells(String line) {
        String text = line.strip();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = text.startsWith("|") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (c == '\\' && i + 1 < text.length()) {
                cell.append(c).append(text.charAt(++i));
            } else if (c == '|') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank() || !text.endsWith("|")) {
            cells.add(cell.toString().strip());
        }
        return cells;
    }

    /** How many columns the line below a heading announces; 0 if it is no such line. */
    static int columnsOfDelimiterRow(String line) {
        if (line.indexOf('-') < 0 || line.indexOf('|') < 0) {
            return 0;
        }
        List<String> cells = cells(line);
        return cells.stream().allMatch(cell -> DELIMITER.matcher(cell).matches()) ? cells.size() : 0;
    }
}
