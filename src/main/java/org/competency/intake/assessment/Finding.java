package org.competency.intake.assessment;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.Reading;

/**
 * One thing that the partner or the auditor must know about a self-assessment.
 *
 * @param severity how much it weighs
 * @param code stable code, such as {@code ANSWER_MISSING}
 * @param requirement id of the row, or the name of the fact; null if it is about the whole
 * @param caseStudy number of the case study; null if not about one
 * @param title what the row is called
 * @param problem what is wrong, a sentence
 * @param remedy what to send, a sentence
 * @param source where it stands in the document; null if it is nowhere
 * @param rule the rule behind it: the name of a {@link ProgramRule}, or the one that the definition names; "" if none
 * @param alone the verdict that this finding would amount to if it were the only one
 * @param grounds the answers that it rests on, as they were read; at most 100
 * @param said problem and remedy before they were written in English; null in findings that are older than this
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable String requirement,
        @Nullable Integer caseStudy,
        String title,
        String problem,
        String remedy,
        Reading.@Nullable Source source,
        String rule,
        Verdict alone,
        List<Ground> grounds,
        @Nullable Said said) {

    private static final int MOST_GROUNDS = 100;

    public Finding {
        rule = Objects.requireNonNullElse(rule, "");
        alone = Objects.requireNonNullElse(
                alone, severity == Severity.BLOCKING ? Verdict.INCOMPLETE : Verdict.COMPLETE);
        grounds = Objects.requireNonNullElse(grounds, List.<Ground>of()).stream()
                .limit(MOST_GROUNDS)
                .toList();
    }

    /** A finding that rests on no rule of judgement and no answer. */
    public Finding(
            Severity severity,
            String code,
            @Nullable String requirement,
            @Nullable Integer caseStudy,
            String title,
            String problem,
            String remedy,
            Reading.@Nullable Source source) {
        this(
                severity,
                code,
                requirement,
                caseStudy,
                title,
                problem,
                remedy,
                source,
                "",
                severity == Severity.BLOCKING ? Verdict.INCOMPLETE : Verdict.COMPLETE,
                List.of());
    }

    /** A finding in English only. */
    public Finding(
            Severity severity,
            String code,
            @Nullable String requirement,
            @Nullable Integer caseStudy,
            String title,
            String problem,
            String remedy,
            Reading.@Nullable Source source,
            String rule,
            Verdict alone,
            List<Ground> grounds) {
        this(severity, code, requirement, caseStudy, title, problem, remedy, source, rule, alone, grounds, null);
    }

    /** That nobody is judged by a version of a checklist that the office has taken away; a person looks. */
    public static Finding checklistUnknown(String checklist) {
        Said said = new Said(Saying.of("CHECKLIST_UNKNOWN.problem"), Saying.of("nothing-for-now"));
        return new Finding(
                Severity.BLOCKING,
                "CHECKLIST_UNKNOWN",
                null,
                null,
                checklist,
                Phrasebook.inEnglish().say(said.problem()),
                Phrasebook.inEnglish().say(said.remedy()),
                null,
                "",
                Verdict.INCOMPLETE,
                List.of(),
                said);
    }

    /**
     * What is wrong and what to send, to be said in any language.
     *
     * @param problem what is wrong
     * @param remedy what to send
     */
    public record Said(Saying problem, Saying remedy) {}

    /** How much a finding weighs. */
    public enum Severity {
        /** The self-assessment is not complete or not eligible because of it. */
        BLOCKING,
        /** The partner itself declared the requirement not met (P12): carried to the auditor. */
        DECLARED_CRITICAL,
        /** Worth knowing; nothing depends on it. */
        HINT
    }

    /**
     * An answer that a finding rests on.
     *
     * @param requirement id of the row
     * @param caseStudy number of the case study; null if not about one
     * @param answer as read, cut where it is long; "" if blank
     * @param value what it means in this row
     * @param response the remark beside it, cut where it is long; "" if none
     * @param source where it stands; null if the row is nowhere in the document
     */
    public record Ground(
            String requirement,
            @Nullable Integer caseStudy,
            String answer,
            AnswerValue value,
            String response,
            Reading.@Nullable Source source) {

        static Ground nowhere(String requirement, @Nullable Integer caseStudy) {
            return new Ground(requirement, caseStudy, "", AnswerValue.BLANK, "", null);
        }
    }
}
