package org.competency.intake.report;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of the report of a day.
 *
 * @param directory folder that the nightly job writes it to, created on first use; default {@code data/reports}
 * @param recipients mail addresses that it is sent to, through {@code intake.alerts.mail}; default: nobody
 */
@ConfigurationProperties("intake.report")
public record ReportProperties(
        @DefaultValue("data/reports") Path directory,
        @DefaultValue List<String> recipients) {

    public ReportProperties {
        recipients = List.copyOf(recipients);
        for (String recipient : recipients) {
            if (!recipient.matches("[^\\s@<>(),;:\"\\\\]+@[^\\s@<>(),;:\"\\\\]+")) {
                throw new IllegalArgumentException(
                        "The setting intake.report.recipients has '%s'; it must be mail addresses such as office@example.org."
                                .formatted(recipient));
            }
        }
    }
}
