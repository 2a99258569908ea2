package org.competency.intake.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterFacts.Point;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.letter.LetterRequest;
import org.competency.intake.letter.Letters;

/**
 * What a partner is told of its audit. A letter is asked for in the transaction of the move that it tells of; where two moves
 * follow each other before the first letter was written, the partner gets one that says what holds now.
 */
@Component
class AuditLetters {

    private static final Set<LetterKind> OF_THE_DAY =
            EnumSet.of(LetterKind.AUDIT_SCHEDULED, LetterKind.AUDIT_CHANGED, LetterKind.AUDIT_CANCELLED);

    private static final Set<LetterKind> OF_AN_AUDIT = EnumSet.of(
            LetterKind.AUDIT_SCHEDULED,
            LetterKind.AUDIT_CHANGED,
            LetterKind.AUDIT_CANCELLED,
            LetterKind.FINDINGS,
            LetterKind.AUDIT_PASSED,
            LetterKind.AUDIT_FAILED,
            LetterKind.AUDIT_WITHDRAWN);

    private final Letters letters;
    private final AuditFindings findings;

    AuditLetters(Letters letters, AuditFindings findings) {
        this.letters = letters;
        this.findings = findings;
    }

    /** Asks for the letter that a move makes necessary, if any, in its transaction. */
    void tell(AuditMove move, AuditState before, AuditState after, Act act) {
        switch (move) {
            case SCHEDULE, RELEASE -> day(before.scheduledFor(), after);
            case REMEDIATE -> findings(after);
            case PASS -> ended(LetterKind.AUDIT_PASSED, after, LetterFacts.none());
            case FAIL ->
                ended(LetterKind.AUDIT_FAILED, after, open(after, false).text("reason", act.why()));
            case WITHDRAW ->
                ended(LetterKind.AUDIT_WITHDRAWN, after, LetterFacts.none().text("reason", act.why()));
            default -> {
                // the partner need not know
            }
        }
    }

    /** The letters of an audit that ended because its partner took the application back: that mail is answered. */
    void takeBack(AuditState audit) {
        letters.takeBack(audit.applicationId(), OF_AN_AUDIT);
    }

    private void day(@Nullable Instant before, AuditState after) {
        if (Objects.equals(before, after.scheduledFor())) {
            return;
        }
        List<DueLetter> unwritten = letters.takeBack(after.applicationId(), OF_THE_DAY);
        // the oldest one that was not written says what the partner knows; that of a first day knows of no earlier one
        @Nullable
        Instant told = unwritten.isEmpty()
                ? before
                : unwritten.get(0).facts().moments().get("before");
        LetterFacts facts =
                LetterFacts.none().moment("at", after.scheduledFor()).moment("before", told);
        if (after.scheduledFor() == null) {
            if (told != null) {
                request(LetterKind.AUDIT_CANCELLED, after, facts);
            }
        } else if (!after.scheduledFor().equals(told)) {
            request(told == null ? LetterKind.AUDIT_SCHEDULED : LetterKind.AUDIT_CHANGED, after, facts);
        }
    }

    private void findings(AuditState after) {
        letters.takeBack(after.applicationId(), EnumSet.of(LetterKind.FINDINGS));
        LetterFacts facts = open(after, true);
        facts.points().stream()
                .map(Point::due)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .ifPresent(until -> request(LetterKind.FINDINGS, after, facts.day("until", until)));
    }

    private void ended(LetterKind kind, AuditState after, LetterFacts facts) {
        letters.takeBack(after.applicationId(), OF_AN_AUDIT);
        request(kind, after, facts);
    }

    private LetterFacts open(AuditState audit, boolean toBeRemedied) {
        LetterFacts facts = LetterFacts.none();
        for (AuditFinding finding : findings.openIn(audit.id())) {
            facts = facts.point(new Point(
                    finding.number(),
                    Objects.requireNonNullElse(finding.requirement(), ""),
                    finding.caseStudy(),
                    "",
                    finding.problem(),
                    finding.remedy(),
                    toBeRemedied ? finding.dueOn() : null,
                    finding.critical() ? "CRITICAL" : "OTHER"));
        }
        return facts;
    }

    private void request(LetterKind kind, AuditState audit, LetterFacts facts) {
        letters.request(LetterRequest.toPartner(
                kind,
                "audit %d event %d".formatted(audit.id(), audit.version()),
                audit.applicationId(),
                audit.version(),
                facts));
    }
}
