package org.competency.intake.extraction.reading;

/**
 * What the text of a cell looks like, whatever column it stands in.
 *
 * @param folded its words, see {@link Wording#fold}
 * @param id whether it looks like an id
 * @param answer whether it is a known answer, a choice of answers, a placeholder or has a written box
 */
record TextTraits(String folded, boolean id, boolean answer) {

    static TextTraits of(String text, AnswerWords answers, CellWords cells) {
        return new TextTraits(
                Wording.fold(text),
                QuestionId.looksLikeOne(text),
                Boxes.in(text)
                        || answers.exactly(text).isPresent()
                        || answers.isChoiceOfAnswers(text)
                        || cells.isPlaceholder(text));
    }
}
