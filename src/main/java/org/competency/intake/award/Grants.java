package org.competency.intake.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.partner.PartnerRegister;
import org.competency.intake.partner.PartnerState;
import org.competency.intake.partner.Partners;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.CaseNumber;

/**
 * Gives competencies, as the office decides: after an audit that was passed, or as a record of what was held before. Refused
 * while the audit is not passed or a critical finding is open (P12).
 */
@Component
public class Grants {

    private final AwardTable table;
    private final PassedAudits audits;
    private final PartnerApplications applications;
    private final Applications cases;
    private final Partners partners;
    private final PartnerRegister register;
    private final PartnerLetters letters;
    private final Disclosures disclosures;
    private final Checklists checklists;
    private final TransactionTemplate transaction;
    private final OfficeProperties office;
    private final Clock clock;

    Grants(
            AwardTable table,
            PassedAudits audits,
            PartnerApplications applications,
            Applications cases,
            Partners partners,
            PartnerRegister register,
            PartnerLetters letters,
            Disclosures disclosures,
            Checklists checklists,
            PlatformTransactionManager transactions,
            OfficeProperties office,
            Clock clock) {
        this.table = table;
        this.audits = audits;
        this.applications = applications;
        this.cases = cases;
        this.partners = partners;
        this.register = register;
        this.letters = letters;
        this.disclosures = disclosures;
        this.checklists = checklists;
        this.transaction = new TransactionTemplate(transactions);
        this.office = office;
        this.clock = clock;
    }

    /** Gives the competency that a case applied for. A partner that is not registered is, with the address that applied. */
    public Award forCase(CaseNumber caseNumber, Grant grant, Act act) {
        Application application = cases.find(caseNumber)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no case %s; see 'intake cases list'.".formatted(caseNumber)));
        Terms terms = terms(application.program(), grant);
        return executed(() -> {
            PartnerState partner = partner(application);
            audits.check(applications.find(caseNumber.value()).orElseThrow());
            return give(partner, application.program(), application, terms, act, true);
        });
    }

    /**
     * Gives a competency to a partner: for its newest application in the program, which must have passed; one that it held
     * before that application, or without any, is recorded as the office says.
     */
    public Award toPartner(String name, String program, Grant grant, Act act) {
        return toPartner(name, program, grant, act, true);
    }

    /** As {@link #toPartner(String, String, Grant, Act)}; what the partner was told elsewhere needs no letter. */
    Award toPartner(String name, String program, Grant grant, Act act, boolean told) {
        long id = partners.find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no partner '%s'; see 'intake partners list'.".formatted(name)))
                .id();
        Terms terms = terms(program, grant);
        return executed(() -> {
            PartnerState partner = register.lock(id);
            Optional<PartnerApplication> newest = applications.of(id, program).stream()
                    .filter(each -> !terms.on().isBefore(LocalDate.ofInstant(each.openedAt(), office.zone())))
                    .findFirst();
            newest.ifPresent(audits::check);
            Application application =
                    newest.flatMap(each -> cases.find(each.id())).orElse(null);
            return give(partner, program, application, terms, act, told);
        });
    }

    private Award give(
            PartnerState partner,
            String program,
            @Nullable Application application,
            Terms terms,
            Act act,
            boolean told) {
        if (partner.acquiredBy() != null) {
            throw new AwardRefusedException("'%s' is part of '%s' now; give the award to that partner."
                    .formatted(
                            partner.name(), register.get(partner.acquiredBy()).name()));
        }
        Optional<Award> standing = table.find(partner.id(), program).map(found -> table.lock(found.id()));
        AwardMove move = standing.filter(Award::isHeld).isPresent() ? AwardMove.RENEW : AwardMove.AWARD;
        if (standing.isPresent()
                && act.seen() != 0
                && act.seen() != standing.get().version()) {
            throw table.late(standing.get(), move);
        }
        Award wanted = wanted(partner, program, application, terms);
        if (standing.isPresent() && isRepeated(standing.get(), wanted)) {
            throw new AwardRefusedException(
                    "'%s' holds %s already: achieved on %s, to be renewed by %s; nothing new was passed since."
                            .formatted(
                                    partner.name(),
                                    program,
                                    standing.get().achievedOn(),
                                    standing.get().renewalDue()));
        }
        Award given = standing.map(before -> written(before, move, wanted, act))
                .orElseGet(() -> table.begin(wanted, act, detail(application)));
        audits.keepCaseStudies(given);
        disclosures.settle(given.id(), act);
        thaw(partner, given, act);
        if (told) {
            letters.tell(LetterKind.AWARDED, given, LetterFacts.none());
        }
        return given;
    }

    private Award written(Award before, AwardMove move, Award wanted, Act act) {
        Award given = before.after(move).given(wanted);
        table.write(before, move, given, act, wanted.caseNumber() == null ? "" : "case " + wanted.caseNumber());
        return given;
    }

    /** The same audit gives nothing twice. */
    private boolean isRepeated(Award standing, Award wanted) {
        if (!standing.isHeld()) {
            return false;
        }
        return wanted.applicationId() == null
                ? standing.achievedOn().equals(wanted.achievedOn())
                        && standing.renewalDue().equals(wanted.renewalDue())
                : !audits.isUndecided(wanted.applicationId(), standing);
    }

    /** What was frozen since this partner acquired its holder is replaced by what it has achieved itself (P14). */
    private void thaw(PartnerState partner, Award given, Act act) {
        Deque<Long> holders = new ArrayDeque<>(List.of(partner.id()));
        while (!holders.isEmpty()) {
            for (PartnerState part : register.acquiredBy(holders.pop())) {
                holders.push(part.id());
                table.find(part.id(), given.program())
                        .filter(award -> award.status() == AwardStatus.FROZEN)
                        .ifPresent(frozen -> table.write(
                                frozen,
                                AwardMove.MERGE,
                                frozen.after(AwardMove.MERGE),
                                act,
                                "'%s' achieved it by a validation of its own".formatted(partner.name())));
            }
        }
    }

    private PartnerState partner(Application application) {
        Optional<Long> known = partners.idOf(application.contact());
        if (known.isPresent()) {
            return register.lock(known.get());
        }
        if (register.named(application.partner()).isPresent()) {
            throw new AwardRefusedException(
                    "%s, who applied with case %s, does not belong to the registered partner '%s'; 'intake partners import' adds the address."
                            .formatted(application.contact(), application.caseNumber(), application.partner()));
        }
        PartnerState registered = register.register(application.partner());
        register.addContact(registered.id(), application.contact());
        return registered;
    }

    private Award wanted(PartnerState partner, String program, @Nullable Application application, Terms terms) {
        return new Award(
                0,
                partner.id(),
                partner.name(),
                program,
                application == null ? null : application.id(),
                application == null ? null : application.caseNumber().value(),
                AwardStatus.ACTIVE,
                terms.on(),
                terms.renewalDue(),
                null,
                null,
                1,
                clock.instant());
    }

    private static String detail(@Nullable Application application) {
        return application == null ? "held before, or decided without a case" : "case " + application.caseNumber();
    }

    private Terms terms(String program, Grant grant) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), office.zone());
        LocalDate on = grant.on() == null ? today : grant.on();
        if (on.isAfter(today) || on.isBefore(today.minusYears(20))) {
            throw new IllegalArgumentException("An award cannot be achieved on %s: that is %s."
                    .formatted(on, on.isAfter(today) ? "in the future" : "too long ago"));
        }
        List<Checklist> versions = checklists.all().stream()
                .filter(each -> each.ref().id().equals(program))
                .toList();
        if (versions.isEmpty()) {
            throw new IllegalArgumentException(
                    "There is no program '%s'; see 'intake checklists list'.".formatted(program));
        }
        LocalDate until = grant.renewalDue() != null
                ? grant.renewalDue()
                : on.plusMonths(
                        months(program, checklists.currentOn(program, on).orElse(versions.get(0))));
        if (!until.isAfter(on) || until.isBefore(today)) {
            throw new IllegalArgumentException(
                    "An award of %s would have to be renewed by %s, which is %s; --renewal-due DATE says another day."
                            .formatted(on, until, until.isAfter(on) ? "in the past" : "not after it"));
        }
        return new Terms(on, until);
    }

    private static int months(String program, Checklist checklist) {
        Checklist.AwardRules rules = checklist.award();
        if (rules == null) {
            throw new IllegalArgumentException(
                    "The definition of %s does not say how long it is held (award.valid-months); say it: --renewal-due DATE."
                            .formatted(program));
        }
        return rules.validMonths();
    }

    private Award executed(Supplier<Award> work) {
        Award given = transaction.execute(status -> work.get());
        if (given == null) {
            throw new IllegalStateException("The award gave no result.");
        }
        return given;
    }

    private record Terms(LocalDate on, LocalDate renewalDue) {}
}
