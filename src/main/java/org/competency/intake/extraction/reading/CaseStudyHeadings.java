package org.competency.intake.extraction.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Grid;

/** Finds the case study that the words just above a table name, such as a heading "Case study 2: Acme". */
final class CaseStudyHeadings {

    private CaseStudyHeadings() {}

    static @Nullable Integer number(Grid grid, Vocabulary vocabulary) {
        List<String> before = grid.before();
        for (int i = before.size() - 1; i >= 0; i--) {
            Integer number =
                    vocabulary.headings().caseStudyNumber(before.get(i)).orElse(null);
            if (number != null) {
                return number;
            }
        }
        return null;
    }
}
