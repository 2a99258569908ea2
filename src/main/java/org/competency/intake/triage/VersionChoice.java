package org.competency.intake.triage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.UnmatchedDocument;

/**
 * Finds the version of a program that a document was written for: the one that it names; else the one whose rows it has,
 * and where that does not tell, the one that is current on the day of receipt (P7). Whether it may still be used is judged
 * later.
 */
final class VersionChoice {

    private static final Pattern VERSION =
            Pattern.compile("(?iu)\\b(?:version|versión|versão|v\\.?)\\s*[:\\-]?\\s*(?<version>\\d[\\w.-]*\\w|\\d)");

    private final Checklists checklists;
    private final LocalDate day;
    private final UnmatchedDocument document;
    private final RowEvidence rows;

    VersionChoice(Checklists checklists, LocalDate day, UnmatchedDocument document, RowEvidence rows) {
        this.checklists = checklists;
        this.day = day;
        this.document = document;
        this.rows = rows;
    }

    Checklist of(String program) {
        List<Checklist> versions = checklists.all().stream()
                .filter(checklist -> checklist.ref().id().equals(program))
                .toList();
        return named(versions).orElseGet(() -> byRows(program, versions));
    }

    /** The only version that the words of the document name. */
    private Optional<Checklist> named(List<Checklist> versions) {
        List<String> named = VERSION.matcher(String.join("\n", document.words()))
                .results()
                .map(VersionChoice::version)
                .distinct()
                .toList();
        List<Checklist> known = versions.stream()
                .filter(checklist -> named.contains(checklist.ref().version()))
                .toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    private static String version(MatchResult found) {
        return found.group(1);
    }

    private Checklist byRows(String program, List<Checklist> versions) {
        Optional<Checklist> current = checklists.currentOn(program, day);
        return versions.stream()
                .max(Comparator.comparingLong(this::rowsOfItsOwn)
                        .thenComparing(this::isAccepted)
                        .thenComparing(
                                checklist -> current.filter(checklist::equals).isPresent())
                        .thenComparing(Checklist::validFrom))
                .orElseThrow();
    }

    /** Rows that are there with their id, and those that are there word for word: an old wording tells an old form. */
    private long rowsOfItsOwn(Checklist checklist) {
        return checklist.requirements().filter(rows::hasId).count()
                + checklist.requirements().filter(this::isWordForWord).count();
    }

    private boolean isWordForWord(Requirement row) {
        return rows.hasWording(row);
    }

    private boolean isAccepted(Checklist checklist) {
        return checklist.isAcceptedOn(day);
    }
}
