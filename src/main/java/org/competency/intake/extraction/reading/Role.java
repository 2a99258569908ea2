package org.competency.intake.extraction.reading;

/** What a column holds. */
enum Role {
    ID,
    CRITERION,
    /** Section or category of the question. */
    TOPIC,
    /** The answer itself. */
    ANSWER,
    /** What the partner writes: the answer if there is no column for the answer itself. */
    RESPONSE,
    /** Words beside the answer. */
    REMARK,
    /** Filled in by somebody else, or help for filling in. */
    NOT_PARTNER,
    /** Known, without a part in the answer. */
    ASIDE,
    UNKNOWN;

    /** Whether the partner writes there. */
    boolean isPartner() {
        return this == ANSWER || this == RESPONSE || this == REMARK;
    }
}
