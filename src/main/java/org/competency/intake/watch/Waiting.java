package org.competency.intake.watch;

import org.competency.intake.report.DayReport;
import org.competency.intake.report.DayReport.Open;
import org.competency.intake.report.DayReport.What;

/** Finds how much of a kind of work waits. */
final class Waiting {

    private Waiting() {}

    static Open of(Facts facts, What what) {
        DayReport day = facts.day();
        return day == null
                ? new Open(what, 0, null)
                : day.open().stream()
                        .filter(open -> open.what() == what)
                        .findFirst()
                        .orElse(new Open(what, 0, null));
    }
}
