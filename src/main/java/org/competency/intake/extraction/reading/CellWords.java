package org.competency.intake.extraction.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that tell what a cell is: a placeholder, a mark, the heading of a section. */
final class CellWords {

    private static final Pattern BRACKETED = Pattern.compile(
            "<[^<>]{0,80}>|\\[(?!\\s*[xX✓✔]?\\s*])[^\\[\\]]{0,80}]|\\{\\{?[^{}]{0,80}}}?|«[^«»]{0,80}»");
    private static final int LONGEST_LABEL = 5;

    private final Phrases placeholders;
    private final Phrases headings;
    private final Phrases notQuestions;
    private final Phrases otherParts;
    private final Set<String> marks;
    private final Set<String> unmarked;

    CellWords(VocabularyFile file) {
        this.placeholders = Phrases.whole(file.words("placeholders"));
        this.headings = Phrases.whole(file.words("headings"));
        this.notQuestions = Phrases.whole(file.words("not-questions"));
        this.otherParts = new Phrases(List.of(), file.words("other-parts"));
        this.marks = lower(file.words("marks"));
        this.unmarked = lower(file.words("unmarked"));
    }

    private static Set<String> lower(Iterable<String> words) {
        Set<String> lower = new HashSet<>();
        words.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        return lower;
    }

    /** Whether the text is what a form shows where nothing was filled in. */
    boolean isPlaceholder(String text) {
        String squeezed = Wording.squeeze(text);
        String folded = Wording.fold(squeezed);
        return folded.isEmpty()
                || placeholders.is(folded)
                || BRACKETED.matcher(squeezed).matches();
    }

    /** Whether the text in an answer's place says that the row is a heading. */
    boolean isHeading(String text) {
        return headings.is(Wording.fold(text));
    }

    /** Whether a row that begins with this is a total, a sample or the like. */
    boolean isNoQuestion(String text) {
        String folded = Wording.fold(text);
        return notQuestions.is(folded)
                || (Wording.words(folded) <= LONGEST_LABEL
                        && !text.strip().endsWith("?")
                        && notQuestions.begins(folded));
    }

    boolean isOtherPart(String name) {
        return otherParts.longestIn(Wording.fold(name)) > 0;
    }

    boolean isMark(String text) {
        return marks.contains(Wording.squeeze(text).toLowerCase(Locale.ROOT));
    }

    boolean isUnmarked(String text) {
        String squeezed = Wording.squeeze(text).toLowerCase(Locale.ROOT);
        return unmarked.contains(squeezed) || isPlaceholder(squeezed);
    }
}
