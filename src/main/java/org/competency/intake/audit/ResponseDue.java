package org.competency.intake.audit;

import java.time.LocalDate;
import java.util.List;

/**
 * A due date and how it came about.
 *
 * @param receivedOn day of receipt at the office
 * @param dueOn day by whose end the office answers
 * @param days every day from the receipt to the due date, in order
 */
public record ResponseDue(LocalDate receivedOn, LocalDate dueOn, List<Day> days) {

    public ResponseDue {
        days = List.copyOf(days);
    }

    /**
     * One day of the count.
     *
     * @param day the date at the office
     * @param number which business day it is, from 1; 0 if it was not counted
     * @param why a few words on why it was counted or not
     */
    public record Day(LocalDate day, int number, String why) {}
}
