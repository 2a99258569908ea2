package org.competency.intake.checklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One version of a program's checklist, as its definition file says.
 *
 * @param ref program and version
 * @param title name of the program for people
 * @param validFrom first day on which it is the current version
 * @param acceptedUntil last day on which it is still accepted; null: until further notice
 * @param supersededBy version that replaces it; null: none
 * @param responseDays business days within which the office answers (P3)
 * @param facts what is said once
 * @param sections the requirements by heading
 * @param caseStudies what is asked of case studies
 * @param contacts addresses by role, such as {@code mailbox} (where checklists are sent) and {@code questions} (P15)
 * @param subject subject line convention
 * @param aliases other names of the program, as they stand in titles of forms and in subject lines
 * @param texts words for forms and replies by place, such as {@code introduction}
 * @param scoring what the points of scored answers must amount to; null: nothing is scored
 * @param headings ids of rows of the form that only head or sum up others; they are never judged
 * @param award how long the competency is held; null: the program does not say
 */
public record Checklist(
        ChecklistRef ref,
        String title,
        LocalDate validFrom,
        @Nullable LocalDate acceptedUntil,
        @Nullable String supersededBy,
        int responseDays,
        List<Fact> facts,
        List<Requirement.Section> sections,
        CaseStudyRules caseStudies,
        Map<String, String> contacts,
        String subject,
        List<String> aliases,
        Map<String, String> texts,
        @Nullable Scoring scoring,
        Set<String> headings,
        @Nullable AwardRules award) {

    public Checklist {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        contacts = Map.copyOf(contacts);
        aliases = List.copyOf(aliases);
        texts = Map.copyOf(texts);
        headings = Set.copyOf(headings);
    }

    /** A checklist without aliases, texts and scoring. */
    public Checklist(
            ChecklistRef ref,
            String title,
            LocalDate validFrom,
            @Nullable LocalDate acceptedUntil,
            @Nullable String supersededBy,
            int responseDays,
            List<Fact> facts,
            List<Requirement.Section> sections,
            CaseStudyRules caseStudies,
            Map<String, String> contacts,
            String subject) {
        this(
                ref,
                title,
                validFrom,
                acceptedUntil,
                supersededBy,
                responseDays,
                facts,
                sections,
                caseStudies,
                contacts,
                subject,
                List.of(),
                Map.of(),
                null,
                Set.of(),
                null);
    }

    /** Whether a self-assessment received on {@code day} may use this version: both ends included. */
    public boolean isAcceptedOn(LocalDate day) {
        return !day.isBefore(validFrom) && (acceptedUntil == null || !day.isAfter(acceptedUntil));
    }

    /** All requirements in the order of the checklist. */
    public Stream<Requirement> requirements() {
        return sections.stream().flatMap(section -> section.requirements().stream());
    }

    /** The requirement with this id. */
    public Optional<Requirement> requirement(String id) {
        return requirements().filter(requirement -> requirement.id().equals(id)).findFirst();
    }

    /** Whether the row with this id only heads or sums up others. */
    public boolean isHeading(String id) {
        return headings.stream().anyMatch(heading -> Words.fold(heading).equals(Words.fold(id)));
    }

    /**
     * What a program asks of case studies.
     *
     * @param minimum how many are needed (P10)
     * @param minimumPublic how many of them must be public
     * @param maximumAgeMonths how long ago one may have been delivered, in months before the day of receipt; 0: no limit
     * @param label what one is called on forms, such as {@code Case study} or {@code Customer reference}
     */
    public record CaseStudyRules(int minimum, int minimumPublic, int maximumAgeMonths, String label) {

        /** Rules for what is simply called a case study. */
        public CaseStudyRules(int minimum, int minimumPublic, int maximumAgeMonths) {
            this(minimum, minimumPublic, maximumAgeMonths, "Case study");
        }
    }

    /**
     * What the points of scored answers must amount to.
     *
     * @param minimumPercent least share of the points that could be had from all rows that apply, 0 to 100
     * @param ineligible whether fewer points make the application ineligible; else they are a declared critical finding
     */
    public record Scoring(int minimumPercent, boolean ineligible) {}

    /**
     * How long the competency is held.
     *
     * @param validMonths months from the day on which it is achieved to the day by which it must be renewed, 1 to 120
     */
    public record AwardRules(int validMonths) {}
}
