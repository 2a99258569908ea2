package org.competency.intake.extraction.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids that questionnaires give their rows. */
final class QuestionId {

    private static final String LETTERS = "[A-Z](?:[A-Za-z&]|[-_./ ](?=[A-Z&])){0,18}[A-Za-z]?";
    private static final String NUMBERS = "\\d{1,4}(?:[.-]\\d{1,3})*(?:[.-]?[a-z])?";

    /** GNRL-01, A&A-01.1, DOC-002, Q1, 1.2.3, 10a, 13*, (b), 1.a, A.5.1.2, § 4. */
    private static final Pattern ID = Pattern.compile("§?\\s?(?:" + LETTERS + "[-_. ]?" + NUMBERS + "|" + NUMBERS
            + "|[a-z]\\d{1,3}|\\d{1,3}[.)]?[A-Za-z])[.):*]{0,2}|\\([a-z0-9]{1,3}\\)|[a-zA-Z][.)]");

    private static final Pattern LEADING = Pattern.compile("^\\s*(?:§\\s?)?(("
            + "(?:[A-Z][A-Z&]{0,9}(?:[-_.][A-Z]{1,6})?[-_. ]?)?\\d{1,4}(?:[.-]\\d{1,3})*(?:\\.?[a-z])?"
            + "|\\d{1,3}\\.[a-z]|[a-z])([.):*–—-]{0,2}))(?=[\\s\\u00A0\\u200B](?!\\d{3})|$)");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}[.-]\\d{1,2}[.-]\\d{2,4}");

    private static final int LONGEST = 24;
    private static final Pattern BROKEN = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern AROUND_SIGNS = Pattern.compile("\\s*([-–.&])\\s*");

    private QuestionId() {}

    /** Whether the text looks like an id and like nothing else, a date or an amount for example. */
    static boolean looksLikeOne(String text) {
        if (isTooLong(text)) {
            return false;
        }
        String whole = whole(text);
        return !whole.isEmpty()
                && whole.length() <= LONGEST
                && ID.matcher(whole).matches()
                && !isDate(whole);
    }

    /** Letters and digits alone are more than any id has: cells of prose are sorted out before the patterns are tried. */
    private static boolean isTooLong(String text) {
        int solid = 0;
        for (int i = 0; i < text.length() && solid <= LONGEST; i++) {
            solid += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
        }
        return solid > LONGEST;
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    /** The id in one piece, also where a narrow column broke it over lines. */
    static String whole(String text) {
        String squeezed = Wording.squeeze(text);
        if (isTooLong(squeezed)) {
            return squeezed;
        }
        if (BROKEN.matcher(text.strip()).find()) {
            String joined = Wording.squeeze(BROKEN.matcher(text.strip()).replaceAll(""));
            if (joined.length() <= LONGEST && ID.matcher(joined).matches()) {
                return joined;
            }
        }
        String tight = AROUND_SIGNS.matcher(squeezed).replaceAll("$1");
        return tight.length() <= LONGEST && ID.matcher(tight).matches() ? tight : squeezed;
    }

    /** The id at the beginning of a criterion, such as 1.2.3 in "1.2.3 Captions". */
    static Optional<String> leading(String criterion) {
        Matcher matcher = LEADING.matcher(criterion);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String id = matcher.group(1).replaceAll("[.):–—-]+$", "");
        boolean certain = id.matches(".*[.\\d].*") && !id.isEmpty();
        return certain && matcher.end() < criterion.strip().length() + 1 ? Optional.of(id) : Optional.empty();
    }

    /** Whether one id is numbered below the other, as HOST-001.1 is below HOST-001. */
    static boolean isBelow(String id, String above) {
        return id.length() > above.length() && id.startsWith(above) && !Character.isDigit(id.charAt(above.length()));
    }
}
