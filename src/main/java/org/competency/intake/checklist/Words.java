package org.competency.intake.checklist;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words made comparable, as people write them: whatever the case, the width of the letters and the punctuation. */
final class Words {

    private static final Pattern NO_WORD = Pattern.compile("[\\p{Punct}\\s\\p{Z}]+");

    /** Where the first statement of an answer ends: "Yes, since 2019", "4 - mostly", "No (planned)". */
    private static final Pattern STATEMENT_END = Pattern.compile("[,.;:!(\\n]|\\s[-–—]+\\s|[。、（；：]");

    private Words() {}

    static String fold(String words) {
        return NO_WORD.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The first statement of an answer, folded; all of it if it is only one. */
    static String beginning(String answer) {
        return fold(STATEMENT_END.split(answer.strip(), 2)[0]);
    }
}
