package org.competency.intake.audit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.audit.Audits.Change;

/**
 * Proposes who audits, and gives audits to whom it proposes. The history says why. Where no auditors are configured, nobody
 * is proposed. Errors are those of {@link Audits}.
 */
@Component
public class Proposals {

    /** So many audits that wait are looked at for one that somebody suits. */
    private static final int MOST_LOOKED_AT = 50;

    private final Audits audits;
    private final AuditTable table;
    private final AuditSubject subjects;
    private final Auditors auditors;
    private final TransactionTemplate transaction;

    Proposals(
            Audits audits,
            AuditTable table,
            AuditSubject subjects,
            Auditors auditors,
            PlatformTransactionManager transactions) {
        this.audits = audits;
        this.table = table;
        this.subjects = subjects;
        this.auditors = auditors;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All auditors for an audit: those who suit it first, of these who speaks its language, of these who has the most room. */
    public List<AuditorProposal> of(AuditState audit) {
        return auditors.propose(audit, subjects.language(audit));
    }

    /** Gives an audit that waits to the auditor who is proposed. */
    public AuditState assign(String caseNumber, Act act) {
        return audits.move(caseNumber, AuditMove.ASSIGN, act, audit -> given(audit, best(audit)));
    }

    /** Gives it to the auditor who is proposed among all others than the one who has it, with a reason. */
    public AuditState reassign(String caseNumber, Act act) {
        act.withReason("given to somebody else");
        return audits.move(caseNumber, AuditMove.REASSIGN, act, audit -> given(audit, best(audit)));
    }

    /**
     * Gives the audit due first that waits, and that anybody suits, to the auditor who is proposed; empty if none waits.
     *
     * @throws AuditRefusedException if nobody suits those that wait
     */
    public Optional<AuditState> assignNext(Act act) {
        return transaction.execute(status -> {
            List<AuditState> waiting = table.waiting(MOST_LOOKED_AT);
            for (AuditState each : waiting) {
                Optional<AuditorProposal> proposal = suiting(each).findFirst();
                Optional<AuditState> taken = proposal.isEmpty() ? Optional.empty() : table.lockWaiting(each.id());
                if (proposal.isPresent() && taken.isPresent()) {
                    Change change = given(taken.get().after(AuditMove.ASSIGN), proposal.get());
                    table.write(taken.get(), AuditMove.ASSIGN, change.audit(), act, change.detail());
                    return Optional.of(change.audit());
                }
            }
            if (!waiting.isEmpty()) {
                best(waiting.get(0));
            }
            return Optional.empty();
        });
    }

    private AuditorProposal best(AuditState audit) {
        return suiting(audit).findFirst().orElseThrow(() -> nobody(audit));
    }

    private Stream<AuditorProposal> suiting(AuditState audit) {
        return of(audit).stream()
                .filter(AuditorProposal::suits)
                .filter(proposal -> !proposal.auditor().equalsIgnoreCase(audit.auditor()));
    }

    private AuditRefusedException nobody(AuditState audit) {
        if (!auditors.areKnown()) {
            return new AuditRefusedException(
                    "Nobody can be proposed for case %s: intake.auditing.auditors names no auditors. Say who gets it: --to NAME."
                            .formatted(audit.caseNumber()));
        }
        return new AuditRefusedException(
                "Nobody suits the audit of case %s: %s. To give it to one of them all the same,"
                                .formatted(
                                        audit.caseNumber(),
                                        of(audit).stream()
                                                .map(proposal -> "%s %s"
                                                        .formatted(
                                                                proposal.auditor(),
                                                                proposal.suits()
                                                                        ? "has it already"
                                                                        : proposal.reason()))
                                                .collect(Collectors.joining("; ")))
                        + " change intake.auditing.auditors.");
    }

    private static Change given(AuditState audit, AuditorProposal proposal) {
        return new Change(
                audit.of(proposal.auditor()), "%s, proposed: %s".formatted(proposal.auditor(), proposal.reason()));
    }
}
