package org.competency.intake.award;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditStatus;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterFacts.Point;
import org.competency.intake.letter.LetterKind;

/**
 * What time does to awards: some days before the day by which it must be renewed an award is due for renewal, its partner is
 * reminded, and some days after that day it lapses, unless an application to renew it is under way. Each award by itself;
 * done again on the same day, nothing happens.
 */
@Component
public class Ageing {

    private static final Logger LOG = LoggerFactory.getLogger(Ageing.class);
    private static final int PAGE = 500;
    private static final Act PRODUCT = new Act("intake", "", 0);

    private final AwardTable table;
    private final PartnerApplications applications;
    private final PassedAudits audits;
    private final PartnerLetters letters;
    private final Disclosures disclosures;
    private final AwardProperties properties;
    private final TransactionTemplate transaction;

    Ageing(
            AwardTable table,
            PartnerApplications applications,
            PassedAudits audits,
            PartnerLetters letters,
            Disclosures disclosures,
            AwardProperties properties,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.applications = applications;
        this.audits = audits;
        this.letters = letters;
        this.disclosures = disclosures;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Moves on what is near its renewal or past it.
     *
     * @param today the business date at the office
     * @return how many moves were made
     */
    public int run(LocalDate today) {
        LocalDate near = today.plusDays(properties.firstReminder());
        LocalDate past = today.minusDays(properties.graceDays() + 1L);
        int moves = each(AwardStatus.ACTIVE, near, award -> nearRenewal(award, near));
        moves += each(AwardStatus.RENEWAL_DUE, past, award -> lapse(award, past));
        moves += each(AwardStatus.FROZEN, past, award -> lapse(award, past));
        moves += each(AwardStatus.RENEWAL_DUE, near, award -> remind(award, today));
        return moves;
    }

    /** Every award in a transaction of its own: what is done to one by somebody else at the same moment stops no other. */
    private int each(AwardStatus status, LocalDate until, Predicate<Award> move) {
        int moves = 0;
        long last = 0;
        for (List<Award> page = table.near(status, until, last, PAGE);
                !page.isEmpty();
                page = table.near(status, until, last, PAGE)) {
            for (Award award : page) {
                last = award.id();
                if (Boolean.TRUE.equals(transaction.execute(tx -> {
                    Award locked = table.lock(award.id());
                    return locked.status() == status && move.test(locked);
                }))) {
                    moves++;
                }
            }
        }
        return moves;
    }

    private boolean nearRenewal(Award award, LocalDate near) {
        if (award.renewalDue().isAfter(near)) {
            return false;
        }
        table.write(award, AwardMove.NEAR_RENEWAL, award.after(AwardMove.NEAR_RENEWAL), PRODUCT, "");
        return true;
    }

    private boolean lapse(Award award, LocalDate past) {
        if (award.renewalDue().isAfter(past) || isBeingRenewed(award)) {
            return false;
        }
        Award lapsed = award.after(AwardMove.LAPSE);
        table.write(award, AwardMove.LAPSE, lapsed, PRODUCT, "not renewed by " + award.renewalDue());
        letters.tell(LetterKind.AWARD_LAPSED, lapsed, LetterFacts.none());
        LOG.atInfo()
                .addKeyValue("partner", award.partner())
                .addKeyValue("program", award.program())
                .log("An award lapsed");
        return true;
    }

    /** Only the reminder that is nearest to its day is sent, once; who is renewing already is not reminded. */
    private boolean remind(Award award, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, award.renewalDue());
        OptionalInt reached = properties.reminderDays().stream()
                .mapToInt(Integer::intValue)
                .filter(days -> left <= days)
                .min();
        boolean reminded = award.remindedDays() != null && award.remindedDays() <= reached.orElse(Integer.MAX_VALUE);
        if (left < 0 || reached.isEmpty() || reminded || isBeingRenewed(award)) {
            return false;
        }
        Award after = award.after(AwardMove.REMIND).reminded(reached.getAsInt());
        table.write(award, AwardMove.REMIND, after, PRODUCT, "%d days before".formatted(left));
        letters.tell(LetterKind.RENEWAL_DUE, after, toDescribe(award).text("days", String.valueOf(left)));
        return true;
    }

    /** What the partner must describe with its renewal (P14). */
    private LetterFacts toDescribe(Award award) {
        LetterFacts facts = LetterFacts.none();
        for (Disclosure disclosure : disclosures.openOf(award.id())) {
            facts = facts.point(new Point(
                    0, "", null, disclosure.about(), "", "", disclosure.effectiveOn(), code(disclosure.rule())));
        }
        return facts;
    }

    /** Which sentences of the letter say it. */
    private static String code(String rule) {
        return switch (rule) {
            case "P14a" -> "ACQUIRED";
            case "P14c" -> "CONSOLIDATED";
            default -> "DIVESTED";
        };
    }

    /** Whether an audit is under way, or was passed and waits for the decision of the office. */
    private boolean isBeingRenewed(Award award) {
        return applications.of(award.partnerId(), award.program()).stream()
                .anyMatch(each -> each.isUnderWay()
                        || each.auditStatus() == AuditStatus.PASSED && audits.isUndecided(each.id(), award));
    }
}
