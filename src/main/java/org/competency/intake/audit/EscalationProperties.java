package org.competency.intake.audit;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the office is told that an answer is about to be late.
 *
 * @param warnDays business days before the day on which the answer is due, from 0 (on that day) to 20; default 1
 * @param recipients addresses of the people of the office who are told by mail, each answer once a level; default none
 */
@ConfigurationProperties("intake.escalation")
public record EscalationProperties(
        @DefaultValue("1") int warnDays, @DefaultValue List<String> recipients) {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>(),;:\"]{1,64}@[^\\s@<>(),;:\"]{1,190}");

    public EscalationProperties {
        if (warnDays < 0 || warnDays > 20) {
            throw new IllegalArgumentException(
                    "intake.escalation.warn-days is " + warnDays + "; it must be from 0 to 20.");
        }
        recipients = List.copyOf(recipients);
        for (String recipient : recipients) {
            if (!ADDRESS.matcher(recipient).matches()) {
                throw new IllegalArgumentException("intake.escalation.recipients has '" + recipient
                        + "'; it must be mail addresses such as lead@office.example.");
            }
        }
    }
}
