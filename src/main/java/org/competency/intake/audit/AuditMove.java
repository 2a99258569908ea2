package org.competency.intake.audit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.competency.intake.audit.AuditStatus.FAILED;
import static org.competency.intake.audit.AuditStatus.IN_AUDIT;
import static org.competency.intake.audit.AuditStatus.ON_HOLD;
import static org.competency.intake.audit.AuditStatus.PASSED;
import static org.competency.intake.audit.AuditStatus.QUEUED;
import static org.competency.intake.audit.AuditStatus.REMEDIATION;
import static org.competency.intake.audit.AuditStatus.SCHEDULED;
import static org.competency.intake.audit.AuditStatus.SCHEDULING;
import static org.competency.intake.audit.AuditStatus.WITHDRAWN;

/** What may be done to an audit, and where it leads from each status: the whole life cycle. */
public enum AuditMove {
    /** The first complete version puts it into the queue. */
    QUEUE(false, Map.of()),
    /** A newer version is not complete. */
    HOLD(false, Map.of(QUEUED, ON_HOLD)),
    /** The next complete version has come. */
    RESUME(false, Map.of(ON_HOLD, QUEUED)),
    /** A newer version has come and does not move the audit; whoever works on it is told. */
    NEW_VERSION(false, staying(EnumSet.allOf(AuditStatus.class))),
    /** A complete version of an application whose audit had ended: it is queued anew. */
    APPLY_AGAIN(false, leading(QUEUED, PASSED, FAILED, WITHDRAWN)),

    /** Gives it to an auditor. */
    ASSIGN(true, Map.of(QUEUED, SCHEDULING)),
    /** Gives it to another auditor. */
    REASSIGN(true, staying(EnumSet.of(SCHEDULING, SCHEDULED, IN_AUDIT, REMEDIATION))),
    /** Puts it back for another auditor to take. */
    RELEASE(true, leading(QUEUED, SCHEDULING, SCHEDULED)),
    /** Sets or changes the day. */
    SCHEDULE(true, leading(SCHEDULED, SCHEDULING, SCHEDULED)),
    /** Begins the examination. */
    START(true, Map.of(SCHEDULED, IN_AUDIT)),
    /** Ticks off an element of the technical validation. */
    EXAMINE(true, staying(EnumSet.of(IN_AUDIT, REMEDIATION))),
    /** Records a finding. */
    FIND(true, staying(EnumSet.of(IN_AUDIT, REMEDIATION))),
    /** Accepts that a finding is remedied. */
    RESOLVE(true, staying(EnumSet.of(IN_AUDIT, REMEDIATION))),
    /** Finds that it is not. */
    REOPEN(true, staying(EnumSet.of(IN_AUDIT, REMEDIATION))),
    /** Removes a case study from consideration. */
    DROP_CASE_STUDY(true, staying(EnumSet.of(IN_AUDIT, REMEDIATION))),
    /** Leaves it to the partner to remedy findings. */
    REMEDIATE(true, leading(REMEDIATION, IN_AUDIT)),
    /** Ends it: the requirements are met. */
    PASS(true, leading(PASSED, IN_AUDIT, REMEDIATION)),
    /** Ends it: they are not. */
    FAIL(true, leading(FAILED, IN_AUDIT, REMEDIATION)),
    /** Ends it without a result. */
    WITHDRAW(true, leading(WITHDRAWN, QUEUED, ON_HOLD, SCHEDULING, SCHEDULED, IN_AUDIT, REMEDIATION));

    private final boolean byPeople;

    @SuppressWarnings("ImmutableEnumChecker") // filled in the constructor and never changed
    private final Map<AuditStatus, AuditStatus> ways;

    AuditMove(boolean byPeople, Map<AuditStatus, AuditStatus> ways) {
        this.byPeople = byPeople;
        this.ways = ways;
    }

    private static Map<AuditStatus, AuditStatus> leading(AuditStatus to, AuditStatus... from) {
        Map<AuditStatus, AuditStatus> ways = new EnumMap<>(AuditStatus.class);
        Arrays.stream(from).forEach(status -> ways.put(status, to));
        return ways;
    }

    private static Map<AuditStatus, AuditStatus> staying(Set<AuditStatus> in) {
        Map<AuditStatus, AuditStatus> ways = new EnumMap<>(AuditStatus.class);
        in.forEach(status -> ways.put(status, status));
        return ways;
    }

    /** The status that it leads to; empty if it is not possible in this one. */
    public Optional<AuditStatus> from(AuditStatus status) {
        return Optional.ofNullable(ways.get(status));
    }

    /** What people can do to an audit with this status. */
    public static List<AuditMove> possibleIn(AuditStatus status) {
        return Arrays.stream(values())
                .filter(move -> move.byPeople && move.from(status).isPresent())
                .toList();
    }

    /** As people say it: {@code drop case study}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
