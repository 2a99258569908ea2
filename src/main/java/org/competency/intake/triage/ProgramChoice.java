package org.competency.intake.triage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.ChecklistChoice;
import org.competency.intake.extraction.UnmatchedDocument;

/**
 * Chooses the checklist of one document. What cannot be told is not guessed: it leaves a doubt with the nearest candidates,
 * for a person.
 */
public final class ProgramChoice implements ChecklistChoice {

    /** A program that others also point to may have somewhat fewer rows in common than the best one. */
    private static final double NEARLY = 0.8;

    private static final int MOST_CANDIDATES = 3;
    private static final Pattern PROGRAM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Checklists checklists;
    private final LocalDate day;
    private final String subject;
    private final Set<String> taken;
    private final Supplier<Set<String>> openCases;
    private String doubt = "";
    private String otherProgram = "";

    /**
     * Chooses for a document received on {@code day}.
     *
     * @param subject of the message; "" without one
     * @param taken programs whose forms are sent to where the document came; empty: all
     * @param openCases programs in which the sender has a case; asked only if nothing else tells
     */
    ProgramChoice(
            Checklists checklists, LocalDate day, String subject, Set<String> taken, Supplier<Set<String>> openCases) {
        this.taken = Set.copyOf(taken);
        this.checklists = checklists;
        this.day = day;
        this.subject = subject;
        this.openCases = openCases;
    }

    /**
     * Chooses only the version of a program that is known: what the form says, else what its rows fit.
     *
     * @param day of receipt at the office
     * @throws java.util.NoSuchElementException when it is used, if there is no such program
     */
    public static ChecklistChoice within(String program, Checklists checklists, LocalDate day) {
        return document -> {
            Checklist marked = document.marker()
                    .flatMap(ProgramChoice::markedRef)
                    .filter(ref -> ref.id().equals(program))
                    .flatMap(checklists::find)
                    .orElse(null);
            return marked == null
                    ? new VersionChoice(checklists, day, document, new RowEvidence(document.reading())).of(program)
                    : marked;
        };
    }

    private static Optional<ChecklistRef> markedRef(String marker) {
        String[] words = marker.strip().split("\\s+", 2);
        return words.length < 2 ? Optional.empty() : Optional.of(new ChecklistRef(words[0], words[1]));
    }

    /** Why a person must say which program the document is for; "" if that is known, or if it is no form at all. */
    String doubt() {
        return doubt;
    }

    /** The id of a program that is not taken here, by the form's own marker; "" if the document is for none. */
    String otherProgram() {
        return otherProgram;
    }

    @Override
    public @Nullable Checklist choose(UnmatchedDocument document) {
        Checklist chosen = known(document);
        if (chosen == null || taken.isEmpty() || taken.contains(chosen.ref().id())) {
            return chosen;
        }
        otherProgram = chosen.ref().id();
        return null;
    }

    private @Nullable Checklist known(UnmatchedDocument document) {
        if (document.isRemarks()) {
            return null;
        }
        RowEvidence rows = new RowEvidence(document.reading());
        Optional<String> marker = document.marker();
        if (marker.isPresent()) {
            return marked(marker.get(), rows);
        }
        List<Candidate> candidates = candidates(rows);
        List<Candidate> enough = candidates.stream().filter(Candidate::isEnough).toList();
        if (enough.isEmpty()) {
            if (rows.looksLikeAForm()) {
                doubt = "It is a completed form, but of no program that is known here; " + nearest(candidates);
            }
            return null;
        }
        return only(enough, document)
                .map(candidate -> new VersionChoice(checklists, day, document, rows).of(candidate.program()))
                .orElseGet(() -> {
                    doubt = "It may be the form of several programs; " + nearest(enough);
                    return null;
                });
    }

    /** Forms that the product wrote say themselves what they are. */
    private @Nullable Checklist marked(String marker, RowEvidence rows) {
        Optional<Checklist> named = markedRef(marker).flatMap(checklists::find);
        if (named.isEmpty() && isOfAnotherProgram(marker, rows)) {
            otherProgram = markedRef(marker).map(ChecklistRef::id).orElse("");
        } else if (named.isEmpty()) {
            doubt = "The form says that it is '%s', which is not known here; %s"
                    .formatted(marker.strip(), nearest(candidates(rows)));
        }
        return named.orElse(null);
    }

    /** Where the rows say otherwise than the marker, a person must look. */
    private boolean isOfAnotherProgram(String marker, RowEvidence rows) {
        return markedRef(marker)
                        .map(ChecklistRef::id)
                        .filter(id -> PROGRAM.matcher(id).matches())
                        .filter(id -> checklists.all().stream()
                                .noneMatch(checklist -> checklist.ref().id().equals(id)))
                        .isPresent()
                && candidates(rows).stream().noneMatch(Candidate::isEnough);
    }

    /** A program, and how much speaks for it. */
    private record Candidate(String program, String title, long rows, boolean isEnough) {}

    /** The programs with rows in common, best first. */
    private List<Candidate> candidates(RowEvidence rows) {
        return checklists.all().stream()
                .collect(Collectors.groupingBy(checklist -> checklist.ref().id()))
                .values()
                .stream()
                .map(versions -> candidate(versions, rows))
                .filter(candidate -> candidate.rows() > 0)
                .sorted(Comparator.comparingLong(Candidate::rows).reversed().thenComparing(Candidate::program))
                .toList();
    }

    private static Candidate candidate(List<Checklist> versions, RowEvidence rows) {
        Checklist best = versions.stream()
                .max(Comparator.comparingLong(rows::known).thenComparing(Checklist::validFrom))
                .orElseThrow();
        return new Candidate(best.ref().id(), best.title(), rows.known(best), rows.isEnough(best));
    }

    private Optional<Candidate> only(List<Candidate> enough, UnmatchedDocument document) {
        Candidate best = enough.get(0);
        List<Candidate> near = enough.stream()
                .filter(candidate -> candidate.rows() >= NEARLY * best.rows())
                .toList();
        if (near.size() == 1) {
            return Optional.of(best);
        }
        ProgramNames names = new ProgramNames(checklists);
        return oneOf(near, taken)
                .or(() -> oneOf(near, names.in(subject)))
                .or(() -> oneOf(near, names.in(String.join("\n", document.words()))))
                .or(() -> oneOf(near, openCases.get()))
                .or(() -> near.get(1).rows() < best.rows() ? Optional.of(best) : Optional.empty());
    }

    private static Optional<Candidate> oneOf(List<Candidate> candidates, Set<String> programs) {
        List<Candidate> named = candidates.stream()
                .filter(candidate -> programs.contains(candidate.program()))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private static String nearest(List<Candidate> candidates) {
        return candidates.isEmpty()
                ? "no known program has any of its rows."
                : "nearest: %s."
                        .formatted(candidates.stream()
                                .limit(MOST_CANDIDATES)
                                .map(candidate ->
                                        "%s (%d rows in common)".formatted(candidate.program(), candidate.rows()))
                                .collect(Collectors.joining(", ")));
    }
}
