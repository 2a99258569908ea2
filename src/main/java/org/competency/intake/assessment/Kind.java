package org.competency.intake.assessment;

import org.competency.intake.assessment.Finding.Severity;

/**
 * What sort of finding a rule has made.
 *
 * @param severity how much it weighs
 * @param alone the verdict that it amounts to by itself
 * @param rule name of the rule behind it
 * @param code stable code
 */
record Kind(Severity severity, Verdict alone, String rule, String code) {

    /** Something is missing or wrong: the self-assessment is incomplete. */
    static Kind incomplete(ProgramRule rule, String code) {
        return new Kind(Severity.BLOCKING, Verdict.INCOMPLETE, rule.name(), code);
    }

    /** The application cannot be taken, whatever else it contains. */
    static Kind ineligible(ProgramRule rule, String code) {
        return new Kind(Severity.BLOCKING, Verdict.INELIGIBLE, rule.name(), code);
    }

    /** A person must look before anybody relies on what was read. */
    static Kind unsure(String code) {
        return new Kind(Severity.BLOCKING, Verdict.REVIEW, ProgramRule.CERTAINTY.name(), code);
    }

    /** The partner itself declared it: carried to the auditor. */
    static Kind declared(ProgramRule rule, String code) {
        return new Kind(Severity.DECLARED_CRITICAL, Verdict.COMPLETE, rule.name(), code);
    }

    /** Worth knowing; nothing depends on it. */
    static Kind hint(ProgramRule rule, String code) {
        return new Kind(Severity.HINT, Verdict.COMPLETE, rule.name(), code);
    }

    /** The same under the rule that the row comes from, if its definition names one. */
    Kind of(SelfAssessment.Item item) {
        String named = item.requirement().rules().rule();
        return named.isEmpty() ? this : new Kind(severity, alone, named, code);
    }
}
