package org.competency.intake.audit;

import java.time.LocalDate;

/**
 * An answer that is about to be late, or is.
 *
 * @param caseNumber the case
 * @param partner name of the partner
 * @param dueOn day by whose end the office answers
 * @param level how bad it is
 * @param raisedOn business date of the run that noticed it
 */
public record Escalation(String caseNumber, String partner, LocalDate dueOn, Level level, LocalDate raisedOn) {

    /** How bad it is. */
    public enum Level {
        /** There is still time. */
        WARNING,
        /** The promise is broken. */
        BREACH
    }
}
