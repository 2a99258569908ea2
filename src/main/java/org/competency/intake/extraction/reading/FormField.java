package org.competency.intake.extraction.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.Cell;

/**
 * A field of a form with what its name and label say about it. Form designers put the id of a question into the field's name,
 * as in {@code DOC-002_met}, or into its label.
 *
 * @param id id of the question; null if none is named
 * @param label words shown for the field, or ""
 * @param caseStudy number of the customer project named; null if none
 * @param purpose what is left of the name or label without id and case study
 * @param value what was filled in; null if nothing
 */
record FormField(
        @Nullable String id,
        String label,
        @Nullable Integer caseStudy,
        String purpose,
        @Nullable Cell value) {

    /** Two capitals at least, or a Q for question: names such as Text1 and f1_01 are counters of a program. */
    private static final Pattern ID_IN_NAME = Pattern.compile(
            "(?<![A-Za-z0-9])((?:[A-Z]{2,8}(?:&[A-Z])?[-_ .]?|[Qq](?:uestion)?[-_ .]?)\\d{1,4}(?:[._-]\\d{1,3})*[a-z]?)(?![0-9])");

    private static final Pattern XFA_INDEX = Pattern.compile("\\[\\d+]");
    private static final Pattern CASE_STUDY = Pattern.compile(
            "(?i)(?<![a-z])(?:cs|case[-_ ]?study|customer(?:[-_ ]?reference)?|reference|project)[-_ #]{0,3}(\\d{1,2})(?!\\d)");

    static FormField of(String name, String label, @Nullable Cell value) {
        String plainName = XFA_INDEX.matcher(name).replaceAll("");
        Integer caseStudy = caseStudy(label).or(() -> caseStudy(plainName)).orElse(null);
        String restOfName = CASE_STUDY.matcher(plainName).replaceAll(" ");
        Optional<String> leading = QuestionId.leading(label);
        Matcher inLabel = ID_IN_NAME.matcher(label);
        Matcher inName = ID_IN_NAME.matcher(restOfName);
        if (inName.find()) {
            String id = inName.group(1);
            return new FormField(normal(id), label, caseStudy, without(restOfName, inName) + " " + label, value);
        }
        if (inLabel.find()) {
            return new FormField(normal(inLabel.group(1)), label, caseStudy, without(label, inLabel), value);
        }
        return new FormField(leading.orElse(null), label, caseStudy, label, value);
    }

    private static Optional<Integer> caseStudy(String text) {
        Matcher matcher = CASE_STUDY.matcher(text);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static String without(String text, Matcher found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }

    /** Names of fields cannot hold a full stop and often no hyphen: an underscore between letters and number stands for one. */
    private static String normal(String id) {
        return id.replaceFirst("(?<=[A-Za-z])[_ ](?=\\d)", "-")
                .replace('_', '.')
                .replaceFirst("^q", "Q")
                .strip();
    }

    /** What names the question to which this field belongs. */
    String key() {
        String question = id == null ? Wording.fold(label) : id.toUpperCase(Locale.ROOT);
        return question + "/" + caseStudy;
    }

    /** The last word of the name or the last words of the label, folded: what the field is for. */
    String foldedPurpose() {
        return Wording.fold(purpose.replace('_', ' ').replaceAll("(?<=[a-z])(?=[A-Z])", " "));
    }
}
