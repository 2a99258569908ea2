package org.competency.intake.audit;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who audits.
 *
 * @param duration how long an audit is planned to take, from 15 minutes to a day; default two hours
 * @param location where audits take place, for their invitations, such as the address of a video conference; default: not said
 * @param auditors all auditors; empty: any name may be given an audit, and nothing is checked
 */
@ConfigurationProperties("intake.auditing")
public record AuditingProperties(
        @DefaultValue("2h") Duration duration,
        @DefaultValue("") String location,
        @DefaultValue List<Auditor> auditors) {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SHORTEST = Duration.ofMinutes(15);

    public AuditingProperties {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "intake.auditing.duration is %s; it must be from 15 minutes to a day.".formatted(duration));
        }
        auditors = List.copyOf(auditors);
        Set<String> names = new HashSet<>();
        for (Auditor auditor : auditors) {
            if (!names.add(auditor.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "intake.auditing.auditors names %s twice.".formatted(auditor.name()));
            }
        }
    }
}
