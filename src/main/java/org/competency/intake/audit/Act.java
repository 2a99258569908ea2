package org.competency.intake.audit;

/**
 * Who does something to an audit, and why.
 *
 * @param by name of the person; one line of at most 100 characters
 * @param why in words, at most 1,000 characters; "" if nothing is said
 * @param seen version of the audit that the person has looked at: if somebody did something since, it is refused; 0:
 *     whatever stands now
 */
public record Act(String by, String why, int seen) {

    /**
     * @throws IllegalArgumentException if nobody is named or the words are too long
     */
    public Act {
        by = by.strip();
        why = why.strip();
        if (by.isEmpty() || by.length() > 100 || by.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Say who does it in one line of at most 100 characters: --by NAME.");
        }
        if (why.length() > 1_000) {
            throw new IllegalArgumentException(
                    "The reason has %d characters; at most 1000 are kept.".formatted(why.length()));
        }
    }

    /** What the product does by itself. */
    static Act ofTheProduct() {
        return new Act(AuditEvent.PRODUCT, "", 0);
    }

    /** Refuses to go on without a reason. */
    Act withReason(String what) {
        if (why.isEmpty()) {
            throw new IllegalArgumentException("Say why the audit is to be %s: --why WORDS.".formatted(what));
        }
        return this;
    }
}
