package org.competency.intake.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The auditors, how much each of them has, and who suits an audit. */
@Repository
public class Auditors {

    private static final String LOAD = """
            SELECT auditor, COUNT(*) AS amount
              FROM audit
             WHERE auditor IS NOT NULL AND status IN ('SCHEDULING', 'SCHEDULED', 'IN_AUDIT', 'REMEDIATION')
             GROUP BY auditor
            """;

    private final AuditingProperties properties;
    private final JdbcClient jdbc;
    private final OfficeProperties office;
    private final Clock clock;

    Auditors(AuditingProperties properties, JdbcClient jdbc, OfficeProperties office, Clock clock) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.office = office;
        this.clock = clock;
    }

    /** Whether auditors are configured; if not, any name will do. */
    public boolean areKnown() {
        return !properties.auditors().isEmpty();
    }

    /** Where mail to an auditor goes; empty if it is not known. */
    public Optional<String> addressOf(String name) {
        return properties.auditors().stream()
                .filter(auditor -> auditor.isCalled(name))
                .map(Auditor::email)
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    /** All auditors with what they have, those with the most room first. */
    public List<AuditorLoad> loads() {
        Map<String, Integer> open = open();
        return properties.auditors().stream()
                .map(auditor -> load(auditor, open))
                .sorted(Comparator.comparingDouble(AuditorLoad::share)
                        .thenComparing(load -> load.auditor().name()))
                .toList();
    }

    /** The auditors for an audit, those who suit it best first, each with the reason. */
    List<AuditorProposal> propose(AuditState audit, Optional<Locale> language) {
        Comparator<AuditorLoad> best = Comparator.<AuditorLoad>comparingInt(load -> speaks(load, language) ? 0 : 1)
                .thenComparingDouble(AuditorLoad::share)
                .thenComparing(load -> load.auditor().name());
        List<AuditorProposal> proposals = new ArrayList<>();
        loads().stream()
                .sorted(best)
                .forEach(load -> proposals.add(against(load, audit)
                        .map(why -> new AuditorProposal(load.auditor().name(), false, why))
                        .orElseGet(() -> new AuditorProposal(load.auditor().name(), true, words(load, language)))));
        proposals.sort(Comparator.comparing(proposal -> !proposal.suits()));
        return List.copyOf(proposals);
    }

    private static boolean speaks(AuditorLoad load, Optional<Locale> language) {
        return language.filter(load.auditor()::speaks).isPresent();
    }

    /** Such as {@code speaks German, 2 of 5 audits, in-house, no conflict}. */
    private static String words(AuditorLoad load, Optional<Locale> language) {
        Auditor auditor = load.auditor();
        String speech = language.filter(spoken -> !auditor.languages().isEmpty())
                .map(spoken -> "%s %s, "
                        .formatted(
                                auditor.speaks(spoken) ? "speaks" : "does not speak",
                                spoken.getDisplayLanguage(Locale.ENGLISH)))
                .orElse("");
        return "%s%d of %d audits, %s, no conflict"
                .formatted(
                        speech,
                        load.open(),
                        auditor.capacity(),
                        auditor.firm().isEmpty() ? "in-house" : "of " + auditor.firm());
    }

    /**
     * The name under which an auditor is given an audit.
     *
     * @throws IllegalArgumentException if auditors are configured and none has this name
     * @throws AuditRefusedException if the auditor does not suit the audit; says why
     */
    String suitable(AuditState audit, String name) {
        if (!areKnown()) {
            return name;
        }
        Auditor auditor = properties.auditors().stream()
                .filter(each -> each.isCalled(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no auditor '%s'; there are %s."
                        .formatted(
                                name,
                                properties.auditors().stream()
                                        .map(Auditor::name)
                                        .collect(Collectors.joining(", ")))));
        against(load(auditor, open()), audit).ifPresent(why -> {
            throw new AuditRefusedException(
                    "Cannot give the audit of case %s to %s: %s.".formatted(audit.caseNumber(), auditor.name(), why));
        });
        return auditor.name();
    }

    private Optional<String> against(AuditorLoad load, AuditState audit) {
        Auditor auditor = load.auditor();
        if (auditor.isInConflictWith(audit.partner())) {
            return Optional.of("conflict of interest with " + audit.partner());
        }
        if (!auditor.knows(audit.program())) {
            return Optional.of("does not audit " + audit.program());
        }
        if (!load.away().isEmpty()) {
            return Optional.of("on leave " + load.away());
        }
        return load.open() < auditor.capacity()
                ? Optional.empty()
                : Optional.of("has %d open audits, of at most %d".formatted(load.open(), auditor.capacity()));
    }

    private AuditorLoad load(Auditor auditor, Map<String, Integer> open) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), office.zone());
        return new AuditorLoad(
                auditor,
                open.getOrDefault(auditor.name().toLowerCase(Locale.ROOT), 0),
                auditor.away().stream()
                        .filter(days -> days.contains(today))
                        .map(days -> "until " + days.last())
                        .findFirst()
                        .orElse(""));
    }

    private Map<String, Integer> open() {
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql(LOAD).query(row -> {
            open.merge(row.getString("auditor").toLowerCase(Locale.ROOT), row.getInt("amount"), Integer::sum);
        });
        return open;
    }
}
