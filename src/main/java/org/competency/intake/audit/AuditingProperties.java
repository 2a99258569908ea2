package org.competency.intake.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who audits.
 *
 * @param auditors all auditors; empty: any name may be given an audit, and nothing is checked
 */
@ConfigurationProperties("intake.auditing")
public record AuditingProperties(@DefaultValue List<Auditor> auditors) {

    public AuditingProperties {
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
