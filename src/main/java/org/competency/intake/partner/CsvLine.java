package org.competency.intake.partner;

import java.util.ArrayList;
import java.util.List;

/** One line of a file of comma separated values (RFC 4180); a value never spans lines here. */
public final class CsvLine {

    private CsvLine() {}

    /** Its values without blanks around them. A quote that is not closed ends with the line. */
    public static List<String> values(String line, char separator) {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                value.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                values.add(value.toString().strip());
                value.setLength(0);
            } else {
                value.append(c);
            }
        }
        values.add(value.toString().strip());
        return values;
    }
}
