package org.competency.intake.extraction.reading;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * All words that the rules of reading use, in all languages.
 *
 * @param traits what single texts look like by these words
 */
record Vocabulary(HeadingWords headings, AnswerWords answers, CellWords cells, Remembered<TextTraits> traits) {

    static Vocabulary load(@Nullable Path folder) {
        AnswerWords answers = new AnswerWords(VocabularyFile.load(folder, "answers.yaml"));
        CellWords cells = new CellWords(VocabularyFile.load(folder, "cells.yaml"));
        return new Vocabulary(
                new HeadingWords(VocabularyFile.load(folder, "headers.yaml"), answers),
                answers,
                cells,
                new Remembered<>(text -> TextTraits.of(text, answers, cells)));
    }
}
