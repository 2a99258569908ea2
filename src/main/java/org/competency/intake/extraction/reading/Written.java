package org.competency.intake.extraction.reading;

import org.competency.intake.checklist.AnswerValue;

/**
 * What stands in the place of an answer.
 *
 * @param text as written, white space folded; "" if blank
 * @param lines the same with its lines kept, for words that mean something line by line
 * @param value what it means as long as no checklist says otherwise
 * @param certainty from 0 to 1: how sure it is that this is what the writer meant
 */
record Written(String text, String lines, AnswerValue value, double certainty) {

    static final Written BLANK = new Written("", "", AnswerValue.BLANK, 1);

    static Written of(String lines, AnswerValue value, double certainty) {
        return new Written(Wording.squeeze(lines), lines, value, certainty);
    }

    boolean isBlank() {
        return value == AnswerValue.BLANK;
    }

    Written lessCertain(double factor) {
        return new Written(text, lines, value, certainty * factor);
    }
}
