package org.competency.intake.extraction.reading;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.Reading;

/**
 * A row of a question table for one customer project or none.
 *
 * @param id as in the document; null if it has none
 * @param criterion its wording
 * @param caseStudy number of the project; null if the columns name none
 * @param written what stands in the place of the answer
 * @param response the words beside it
 * @param source where the answer stands or should stand
 * @param confidence from 0 to 1
 */
record Question(
        @Nullable String id,
        String criterion,
        @Nullable Integer caseStudy,
        Written written,
        String response,
        Reading.Source source,
        double confidence) {

    Reading.Row row() {
        return new Reading.Row(
                id, criterion, caseStudy, written.text(), written.value(), response, source, rounded(confidence));
    }

    static double rounded(double confidence) {
        return Math.round(confidence * 100) / 100.0;
    }
}
