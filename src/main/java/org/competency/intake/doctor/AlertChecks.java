package org.competency.intake.doctor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.BeanFactory;

import org.competency.intake.notice.Notices;
import org.competency.intake.report.ReportProperties;
import org.competency.intake.watch.alert.AlertChannels;

/** Looks at the ways in which the office's own people are told of troubles and get the report of the day. */
final class AlertChecks {

    private final BeanFactory parts;

    AlertChecks(BeanFactory parts) {
        this.parts = parts;
    }

    /** Whether anybody is told; connects to the mail server, and sends nothing. */
    Diagnosis alerts(String name) {
        Notices notices = parts.getBean(Notices.class);
        AlertChannels channels = parts.getBean(AlertChannels.class);
        List<String> found = new ArrayList<>(channels.described());
        if (notices.isConfigured()) {
            found.add("mail server " + notices.connect());
        }
        if (!channels.reachAnybody()) {
            return Diagnosis.warn(
                    name,
                    "When something fails, 'intake serve' tells nobody but the log.",
                    "Set intake.alerts.webhook, or intake.alerts.mail.host and .to; then try 'intake doctor --alert-test'.");
        }
        if (!parts.getBean(ReportProperties.class).recipients().isEmpty() && !notices.isConfigured()) {
            return Diagnosis.warn(
                    name,
                    "The report of the day has recipients, but no mail server to go through.",
                    "Set intake.alerts.mail.host.");
        }
        return Diagnosis.ok(name, String.join("; ", found));
    }

    /** Sends a test to everybody. */
    Diagnosis test(String name) {
        AlertChannels channels = parts.getBean(AlertChannels.class);
        if (!channels.reachAnybody()) {
            return Diagnosis.fail(
                    name, "There is nobody to send a test to.", "Set intake.alerts.webhook or intake.alerts.mail.");
        }
        channels.test(parts.getBean(Clock.class).instant());
        return Diagnosis.ok(name, "A test was sent: " + String.join("; ", channels.described()));
    }
}
