package org.competency.intake.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of an audit from the queue to its end. Each method does one move, with its event in the history, all or nothing.
 * Common errors: {@link IllegalArgumentException} for what can never be right, such as a case without an audit, a day in the
 * past or a missing reason; {@link AuditRefusedException} for what is not possible now, or if somebody else was first.
 */
@Component
public class Audits {

    /** So many audits that wait are looked at for one that an auditor suits. */
    private static final int MOST_LOOKED_AT = 200;

    private final AuditTable table;
    private final AuditSubject subjects;
    private final AuditFindings findings;
    private final Auditors auditors;
    private final AuditLetters letters;
    private final TransactionTemplate transaction;
    private final OfficeProperties office;
    private final Clock clock;

    Audits(
            AuditTable table,
            AuditSubject subjects,
            AuditFindings findings,
            Auditors auditors,
            AuditLetters letters,
            PlatformTransactionManager transactions,
            OfficeProperties office,
            Clock clock) {
        this.table = table;
        this.subjects = subjects;
        this.findings = findings;
        this.auditors = auditors;
        this.letters = letters;
        this.transaction = new TransactionTemplate(transactions);
        this.office = office;
        this.clock = clock;
    }

    /** The audit of a case. */
    public Optional<AuditState> find(String caseNumber) {
        return table.find(caseNumber);
    }

    /** The audit of a case, which must have one. */
    public AuditState get(String caseNumber) {
        return table.find(caseNumber).orElseThrow(() -> noAudit(caseNumber));
    }

    /** What was done to an audit, from the first event on. */
    public List<AuditEvent> history(AuditState audit) {
        return table.history(audit.id());
    }

    /** Who takes part for the partner (P5), as named in the newest version of the application: {@code title: name}. */
    public List<String> participants(AuditState audit) {
        return subjects.newest(audit).scope().persons();
    }

    /** Gives an audit that waits to an auditor; {@link Proposals} knows who suits it. */
    public AuditState assign(String caseNumber, String auditor, Act act) {
        String name = auditor(auditor);
        return move(caseNumber, AuditMove.ASSIGN, act, audit -> given(audit, name));
    }

    /** Gives it to another auditor, with a reason. */
    public AuditState reassign(String caseNumber, String auditor, Act act) {
        String name = auditor(auditor);
        act.withReason("given to somebody else");
        return move(caseNumber, AuditMove.REASSIGN, act, audit -> {
            if (name.equalsIgnoreCase(audit.auditor())) {
                throw new AuditRefusedException("The audit of case %s is with %s already.".formatted(caseNumber, name));
            }
            return given(audit, name);
        });
    }

    /** Puts it back into the queue, with a reason. */
    public AuditState release(String caseNumber, Act act) {
        act.withReason("put back into the queue");
        return move(
                caseNumber, AuditMove.RELEASE, act, "", audit -> audit.of(null).on(null));
    }

    /**
     * Gives the audit due first that waits, and that the auditor suits, to an auditor; empty if there is none. Any number of
     * people may do so at once.
     */
    public Optional<AuditState> claim(String auditor, Act act) {
        String name = auditor(auditor);
        return transaction.execute(status -> (auditors.areKnown() ? suiting(name) : table.lockNext()).map(audit -> {
            AuditState taken = audit.after(AuditMove.ASSIGN).of(auditors.suitable(audit, name));
            table.write(audit, AuditMove.ASSIGN, taken, act, String.valueOf(taken.auditor()));
            return taken;
        }));
    }

    /** The first audit that the auditor suits and that nobody takes at this moment; locked. */
    private Optional<AuditState> suiting(String name) {
        @Nullable AuditRefusedException refusal = null;
        for (AuditState waiting : table.waiting(MOST_LOOKED_AT)) {
            try {
                auditors.suitable(waiting, name);
            } catch (AuditRefusedException e) {
                refusal = e;
                continue;
            }
            Optional<AuditState> taken = table.lockWaiting(waiting.id());
            if (taken.isPresent()) {
                return taken;
            }
        }
        if (refusal != null) {
            throw refusal;
        }
        return Optional.empty();
    }

    private Change given(AuditState audit, String auditor) {
        String name = auditors.suitable(audit, auditor);
        return new Change(audit.of(name), name);
    }

    /**
     * Sets or changes the day. The newest version of the application must name the persons who take part and confirm the
     * consents (P5).
     */
    public AuditState schedule(String caseNumber, Instant at, Act act) {
        if (!at.isAfter(clock.instant())) {
            throw new IllegalArgumentException("Cannot schedule the audit of case %s for %s: that is in the past."
                    .formatted(caseNumber, at.atZone(office.zone()).toLocalDateTime()));
        }
        String detail = at.atZone(office.zone()).toLocalDateTime() + " " + office.zone();
        return move(caseNumber, AuditMove.SCHEDULE, act, detail, audit -> {
            List<String> lacking = subjects.newest(audit).scope().lacking();
            if (!lacking.isEmpty()) {
                throw new AuditRefusedException(
                        "Cannot schedule the audit of case %s: its newest version lacks %s. Ask the partner for a new version that says it."
                                .formatted(caseNumber, String.join(", ", lacking)));
            }
            return audit.on(at);
        });
    }

    /** Begins the examination: what is examined and what the partner declared not met is laid down now. */
    public AuditState start(String caseNumber, Act act) {
        return move(caseNumber, AuditMove.START, act, "", audit -> {
            findings.open(audit, subjects.audited(audit), act);
            return audit;
        });
    }

    /** Leaves it to the partner to remedy findings until a day. */
    public AuditState remediate(String caseNumber, LocalDate until, Act act) {
        if (until.isBefore(LocalDate.ofInstant(clock.instant(), office.zone()))) {
            throw new IllegalArgumentException(
                    "Findings cannot be remedied by %s: that is in the past.".formatted(until));
        }
        return move(caseNumber, AuditMove.REMEDIATE, act, "by " + until, audit -> {
            if (findings.openIn(audit.id()).isEmpty()) {
                throw new AuditRefusedException(
                        "Nothing of case %s is to be remedied: no finding is open.".formatted(caseNumber));
            }
            findings.setDue(audit.id(), until);
            return audit;
        });
    }

    /** Ends it: the requirements are met. No critical finding may be open (P12), and every element must be examined (P11). */
    public AuditState pass(String caseNumber, Act act) {
        return move(caseNumber, AuditMove.PASS, act, "", audit -> {
            List<AuditFinding> critical = findings.openIn(audit.id()).stream()
                    .filter(AuditFinding::critical)
                    .toList();
            if (!critical.isEmpty()) {
                throw new AuditRefusedException(
                        "Case %s cannot pass: critical findings are open: %s. Resolve them, or drop the case study concerned."
                                .formatted(caseNumber, AuditFinding.numbers(critical)));
            }
            List<AuditElement> unexamined = findings.elements(audit.id()).stream()
                    .filter(element -> !element.isExamined())
                    .toList();
            if (!unexamined.isEmpty()) {
                throw new AuditRefusedException("Case %s cannot pass: not examined are %s."
                        .formatted(caseNumber, AuditElement.names(unexamined)));
            }
            return audit;
        });
    }

    /** Ends it: the requirements are not met, for a reason. */
    public AuditState fail(String caseNumber, Act act) {
        return move(caseNumber, AuditMove.FAIL, act.withReason("failed"), "", UnaryOperator.identity());
    }

    /** Ends it without a result, for a reason. */
    public AuditState withdraw(String caseNumber, Act act) {
        return move(caseNumber, AuditMove.WITHDRAW, act.withReason("withdrawn"), "", UnaryOperator.identity());
    }

    /** Ends the audit of a case that its partner took back, whatever stage it is in. False if none is under way. */
    public boolean takenBack(String caseNumber) {
        Act act = new Act(AuditEvent.PRODUCT, "The partner took the application back by mail.", 0);
        return Boolean.TRUE.equals(transaction.execute(status -> table.findAndLock(caseNumber)
                .filter(audit -> AuditMove.WITHDRAW.from(audit.status()).isPresent())
                .map(audit -> {
                    table.write(audit, AuditMove.WITHDRAW, audit.after(AuditMove.WITHDRAW), act, "");
                    letters.takeBack(audit);
                    return true;
                })
                .orElse(false)));
    }

    /**
     * Ends the audit of a case that does not go on since its partner was acquired, in the transaction of that event, which
     * tells the partner. An agreed day is cancelled first. False if none is under way.
     */
    public boolean frozen(String caseNumber, Act act) {
        return Boolean.TRUE.equals(transaction.execute(status -> table.findAndLock(caseNumber)
                .filter(audit -> AuditMove.WITHDRAW.from(audit.status()).isPresent())
                .map(audit -> {
                    AuditState standing = cancelled(audit, act);
                    table.write(standing, AuditMove.WITHDRAW, standing.after(AuditMove.WITHDRAW), act, "frozen");
                    return true;
                })
                .orElse(false)));
    }

    private AuditState cancelled(AuditState audit, Act act) {
        if (audit.scheduledFor() == null
                || AuditMove.RELEASE.from(audit.status()).isEmpty()) {
            letters.takeBack(audit);
            return audit;
        }
        AuditState released = audit.after(AuditMove.RELEASE).of(null).on(null);
        table.write(audit, AuditMove.RELEASE, released, act, "");
        letters.tell(AuditMove.RELEASE, audit, released, act);
        return released;
    }

    /**
     * One move, with the audit locked: of two people at once, the later one sees what the first one did. What the move needs
     * is checked after the status was found to allow it; if it is refused, nothing is written.
     */
    AuditState move(String caseNumber, AuditMove move, Act act, String detail, UnaryOperator<AuditState> change) {
        return move(caseNumber, move, act, audit -> new Change(change.apply(audit), detail));
    }

    AuditState move(String caseNumber, AuditMove move, Act act, Function<AuditState, Change> change) {
        AuditState written = transaction.execute(status -> {
            AuditState before = table.findAndLock(caseNumber).orElseThrow(() -> noAudit(caseNumber));
            if (act.seen() != 0 && act.seen() != before.version()) {
                throw AuditRefusedException.late(caseNumber, move, table.last(before.id()));
            }
            if (move.from(before.status()).isEmpty()) {
                throw AuditRefusedException.move(caseNumber, before.status(), move, table.last(before.id()));
            }
            Change changed = change.apply(before.after(move));
            table.write(before, move, changed.audit(), act, changed.detail());
            letters.tell(move, before, changed.audit(), act);
            return changed.audit();
        });
        if (written == null) {
            throw new IllegalStateException("The move of the audit of case " + caseNumber + " gave no result.");
        }
        return written;
    }

    static IllegalArgumentException noAudit(String caseNumber) {
        return new IllegalArgumentException(
                "No audit is queued for case %s; 'intake cases show %s' says where it stands."
                        .formatted(caseNumber, caseNumber));
    }

    private static String auditor(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > 200 || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Name the auditor in one line of at most 200 characters.");
        }
        return stripped;
    }

    /** What a move made of an audit, and what its event says about it. */
    record Change(AuditState audit, String detail) {}
}
