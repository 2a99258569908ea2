package org.competency.intake.checklist;

/** What an answer means for its requirement, whatever words it was given in. */
public enum AnswerValue {
    MET,
    NOT_MET,
    PARTLY,
    NOT_APPLICABLE,
    /** Free text, a date, a number or a link: an answer that is neither met nor not met by itself. */
    TEXT,
    /** No answer: empty, or a placeholder that was left as it was. */
    BLANK
}
