package org.competency.intake.extraction.fork;

import java.util.List;

import tools.jackson.databind.JsonNode;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.Reading;

/**
 * A row of a document as read by other means.
 *
 * @param id its words together, "" without one
 * @param words words of the answer that are known; 0 for a blank
 * @param whole whether these are all of them
 */
record TruthRow(
        String id, int words, boolean whole, String answer, int criterionWords, String criterion, String sheet) {

    private static final int KNOWN_WORDS = 8;
    private static final int CRITERION_WORDS = 6;

    static TruthRow of(JsonNode row) {
        String id = String.join("", TruthTexts.words(row.path("id").asString("")));
        if (row.has("answer_digest")) {
            return new TruthRow(
                    id,
                    row.get("answer_n").asInt(),
                    row.get("answer_whole").asBoolean(),
                    row.get("answer_digest").asString(),
                    row.get("criterion_n").asInt(),
                    row.get("criterion_digest").asString(),
                    row.path("sheet_digest").asString(""));
        }
        List<String> answer = TruthTexts.words(row.path("answer").asString(""), KNOWN_WORDS);
        List<String> criterion = TruthTexts.words(row.path("criterion").asString(""), CRITERION_WORDS);
        String sheet = row.path("sheet").asString("");
        return new TruthRow(
                id,
                answer.size(),
                answer.size() < KNOWN_WORDS,
                TruthTexts.digest(answer),
                criterion.size(),
                TruthTexts.digest(criterion),
                sheet.isEmpty() ? "" : TruthTexts.digest(TruthTexts.words(sheet)));
    }

    boolean isBlank() {
        return words == 0;
    }

    boolean isAbout(Reading.Row row) {
        String other = String.join("", TruthTexts.words(row.id()));
        if (!id.isEmpty() && !other.isEmpty()) {
            return id.equals(other);
        }
        return hasCriterionOf(row);
    }

    boolean hasCriterionOf(Reading.Row row) {
        List<String> first = TruthTexts.words(row.criterion(), criterionWords);
        return !first.isEmpty() && TruthTexts.digest(first).equals(criterion);
    }

    boolean isAnsweredBy(Reading.Row row) {
        List<String> given = TruthTexts.words(row.answer());
        boolean length = whole ? given.size() == words : given.size() >= words;
        return length && TruthTexts.digest(given.subList(0, words)).equals(answer);
    }

    static boolean isBlank(Reading.Row row) {
        return row.value() == AnswerValue.BLANK
                || TruthTexts.words(row.answer()).isEmpty();
    }
}
