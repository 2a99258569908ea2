package org.competency.intake.report;

import java.time.LocalDate;
import java.time.YearMonth;

import org.springframework.stereotype.Component;

/** Makes reports of days with the promises of their month. */
@Component
public class ReportDocuments {

    private final DayReports days;
    private final AnswerTimes answers;

    ReportDocuments(DayReports days, AnswerTimes answers) {
        this.days = days;
        this.answers = answers;
    }

    /** The report of {@code date}, a day at the office. */
    public ReportDocument of(LocalDate date) {
        return new ReportDocument(days.of(date), answers.of(YearMonth.from(date)));
    }
}
