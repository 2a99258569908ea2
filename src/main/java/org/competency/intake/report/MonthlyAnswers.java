package org.competency.intake.report;

import java.time.YearMonth;

/**
 * How the office kept its promises of a month (P3): answers that were due in it.
 *
 * @param month the month
 * @param inTime answered by the end of the day promised
 * @param late answered later, or not yet although the day is over
 * @param open not answered yet, and the day is still to come
 */
public record MonthlyAnswers(YearMonth month, int inTime, int late, int open) {

    /** Share of the answers in time among those that were due, in whole percent; 100 if none was. */
    public int percentInTime() {
        int due = inTime + late;
        return due == 0 ? 100 : Math.floorDiv(100 * inTime, due);
    }
}
