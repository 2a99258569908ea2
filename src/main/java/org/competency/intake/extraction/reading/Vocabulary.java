package org.competency.intake.extraction.reading;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** All words that the rules of reading use, in all languages. */
record Vocabulary(HeadingWords headings, AnswerWords answers, CellWords cells) {

    static Vocabulary load(@Nullable Path folder) {
        AnswerWords answers = new AnswerWords(VocabularyFile.load(folder, "answers.yaml"));
        return new Vocabulary(
                new HeadingWords(VocabularyFile.load(folder, "headers.yaml"), answers),
                answers,
                new CellWords(VocabularyFile.load(folder, "cells.yaml")));
    }
}
