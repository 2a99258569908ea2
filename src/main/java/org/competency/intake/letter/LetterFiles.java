package org.competency.intake.letter;

import java.util.List;

/** Makes the files that go with letters. Every bean of this type is asked about every letter when it is written. */
public interface LetterFiles {

    /**
     * The files of a letter; empty if it is none of its business.
     *
     * @param letter the letter
     * @param from our address, to which answers go
     * @param to address of its recipient
     * @param subject one line
     */
    List<LetterFile> of(DueLetter letter, String from, String to, String subject);
}
