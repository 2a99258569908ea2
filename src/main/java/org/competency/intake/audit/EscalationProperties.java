package org.competency.intake.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the office is told that an answer is about to be late.
 *
 * @param warnDays business days before the day on which the answer is due, from 0 (on that day) to 20; default 1
 */
@ConfigurationProperties("intake.escalation")
public record EscalationProperties(@DefaultValue("1") int warnDays) {

    public EscalationProperties {
        if (warnDays < 0 || warnDays > 20) {
            throw new IllegalArgumentException(
                    "intake.escalation.warn-days is " + warnDays + "; it must be from 0 to 20.");
        }
    }
}
