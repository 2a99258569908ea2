package org.competency.intake.jobs;

import java.time.LocalDate;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.competency.intake.notice.Notices;
import org.competency.intake.report.ReportFiles;
import org.competency.intake.report.ReportProperties;

/** Writes the report of a day to its folder, and then sends it to those who want it. */
@Component
class DailyReport {

    private static final Logger LOG = LoggerFactory.getLogger(DailyReport.class);

    private final ReportFiles files;
    private final ReportProperties properties;
    private final Notices notices;

    DailyReport(ReportFiles files, ReportProperties properties, Notices notices) {
        this.files = files;
        this.properties = properties;
        this.notices = notices;
    }

    /**
     * Publishes the report of a day. A mail server that does not take it fails the step, which is done again later; the files
     * are there then.
     *
     * @return how many people it was sent to
     */
    int publish(LocalDate date) {
        ReportFiles.Written report = files.write(date);
        LOG.atInfo()
                .addKeyValue("date", date)
                .addKeyValue("folder", report.folder())
                .log("Wrote the report of the day");
        List<String> recipients = properties.recipients();
        if (recipients.isEmpty()) {
            return 0;
        }
        if (!notices.isConfigured()) {
            LOG.warn("The report has recipients (intake.report.recipients), but intake.alerts.mail.host is not set;"
                    + " it was not mailed");
            return 0;
        }
        notices.send(recipients, subject(date, report.waiting()), report.text(), report.html());
        return recipients.size();
    }

    private static String subject(LocalDate date, int waiting) {
        String open = waiting == 0 ? "nothing waits for a person" : waiting + " wait for a person";
        return "Intake report of %s: %s".formatted(date, open);
    }
}
