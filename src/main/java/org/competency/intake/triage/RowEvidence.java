package org.competency.intake.triage;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.Reading;

/** What the rows of a document tell about the checklist that it answers: their ids, and their wording where it has none. */
final class RowEvidence {

    /** So many known rows are no coincidence, whatever else stands in a document. */
    private static final int ENOUGH = 8;

    /** For short checklists: this share of a document's rows, or of a checklist's. */
    private static final double ENOUGH_SHARE = 0.5;

    /** So many answered rows with ids of a program's kind make a form, even if nobody knows the program. */
    private static final int FORM = 5;

    private static final Pattern PROGRAM_ID = Pattern.compile("\\p{Lu}{2,}[A-Z0-9]*[-_]\\d{2,4}(?:\\.\\d{1,2})?");
    private static final Pattern NO_ID = Pattern.compile("[^\\p{L}\\p{N}.]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Reading reading;
    private final Set<String> ids;
    private final Set<String> wordings;

    RowEvidence(Reading reading) {
        this.reading = reading;
        this.ids = reading.rows().stream()
                .map(Reading.Row::id)
                .filter(id -> id != null && !id.isBlank())
                .map(RowEvidence::id)
                .collect(Collectors.toSet());
        this.wordings = reading.rows().stream()
                .map(Reading.Row::criterion)
                .filter(criterion -> !criterion.isBlank())
                .map(RowEvidence::words)
                .collect(Collectors.toSet());
    }

    /** How many rows of the checklist the document has. */
    long known(Checklist checklist) {
        return checklist.requirements().filter(this::has).count();
    }

    private boolean has(Requirement row) {
        return hasId(row) || hasWording(row);
    }

    boolean hasId(Requirement row) {
        return ids.contains(id(row.id())) || ids.contains(id(row.names().documentId()));
    }

    /** Whether a row of the document is called like this one. */
    boolean hasWording(Requirement row) {
        return wordings.contains(words(row.title()));
    }

    boolean isEnough(Checklist checklist) {
        long known = known(checklist);
        long asked = checklist.requirements().count();
        long rows = ids.isEmpty() ? wordings.size() : ids.size();
        return known >= ENOUGH || (known > 0 && (known >= ENOUGH_SHARE * rows || known >= ENOUGH_SHARE * asked));
    }

    /** Whether somebody filled in a form of the kind that programs use. */
    boolean looksLikeAForm() {
        return reading.rows().stream()
                        .filter(row -> row.value() != AnswerValue.BLANK
                                || !row.response().isBlank())
                        .map(Reading.Row::id)
                        .filter(id ->
                                id != null && PROGRAM_ID.matcher(id.strip()).matches())
                        .distinct()
                        .count()
                >= FORM;
    }

    private static String id(String id) {
        return NO_ID.matcher(Normalizer.normalize(id, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("");
    }

    private static String words(String text) {
        return NO_WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }
}
