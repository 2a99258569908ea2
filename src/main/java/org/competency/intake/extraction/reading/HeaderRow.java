package org.competency.intake.extraction.reading;

import java.util.List;

/**
 * The headings of a table, one for each column, from one or two rows.
 *
 * @param top first row of them
 * @param bottom last row of them
 * @param headings by column
 */
record HeaderRow(int top, int bottom, List<Heading> headings) {

    HeaderRow {
        headings = List.copyOf(headings);
    }

    boolean says(Role role) {
        return headings.stream().anyMatch(heading -> heading.role() == role);
    }

    boolean saysExactly(Role role) {
        return headings.stream()
                .anyMatch(heading -> heading.role() == role && heading.strength() >= HeadingWords.FIRST_PART);
    }

    /** Whether a column is headed by the same words as in another header, or by none. */
    boolean isSameOrBlankAt(int column, HeaderRow other) {
        if (column >= headings.size()) {
            return false;
        }
        String text = Wording.fold(headings.get(column).text());
        return text.isEmpty()
                || text.equals(Wording.fold(other.headings.get(column).text()));
    }

    /** Whether most of the headings are those of another one, as when a header is repeated on each page. */
    boolean repeats(HeaderRow other) {
        long same = 0;
        long filled = 0;
        for (int column = 0; column < headings.size(); column++) {
            String text = Wording.fold(headings.get(column).text());
            if (!text.isEmpty()) {
                filled++;
                if (column < other.headings.size()
                        && text.equals(Wording.fold(other.headings.get(column).text()))) {
                    same++;
                }
            }
        }
        return filled >= 2 && same * 2 > filled;
    }
}
