package org.competency.intake.ownership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.Audits;
import org.competency.intake.award.Award;
import org.competency.intake.award.AwardStatus;
import org.competency.intake.award.Awards;
import org.competency.intake.award.Disclosures;
import org.competency.intake.award.PartnerApplication;
import org.competency.intake.award.PartnerApplications;
import org.competency.intake.award.PartnerLetters;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.partner.Partner;
import org.competency.intake.partner.PartnerRegister;
import org.competency.intake.partner.PartnerState;
import org.competency.intake.partner.Partners;
import org.competency.intake.submission.ApplicationStatus;
import org.competency.intake.submission.Applications;

/**
 * What it means that one partner becomes a part of another, program by program (P14): a holder that acquires none describes
 * the impacts at its next validation (a); none that acquires a holder needs a validation of its own (b); of two holders both
 * are assessed together at the sooner renewal (c).
 */
@Component
class Acquisition {

    private final Awards awards;
    private final Disclosures disclosures;
    private final PartnerApplications applications;
    private final Applications cases;
    private final Audits audits;
    private final Partners partners;
    private final PartnerRegister register;
    private final PartnerLetters letters;
    private final Clock clock;

    Acquisition(
            Awards awards,
            Disclosures disclosures,
            PartnerApplications applications,
            Applications cases,
            Audits audits,
            Partners partners,
            PartnerRegister register,
            PartnerLetters letters,
            Clock clock) {
        this.awards = awards;
        this.disclosures = disclosures;
        this.applications = applications;
        this.cases = cases;
        this.audits = audits;
        this.partners = partners;
        this.register = register;
        this.letters = letters;
        this.clock = clock;
    }

    /** Does it all, in the transaction of the caller. The letters are addressed last: contacts are joined then. */
    void enter(Protocol protocol, @Nullable String name) {
        PartnerState acquirer = protocol.partner();
        PartnerState acquired = protocol.other();
        List<PartnerApplication> ofAcquirer = applications.of(acquirer.id());
        List<PartnerApplication> ofAcquired = applications.of(acquired.id());
        Set<String> programs = new TreeSet<>();
        awards.of(acquirer.id()).stream()
                .filter(Award::isHeld)
                .map(Award::program)
                .forEach(programs::add);
        awards.of(acquired.id()).stream()
                .filter(Acquisition::counts)
                .map(Award::program)
                .forEach(programs::add);

        List<String> ownContacts = partners.find(acquirer.name()).orElseThrow().contacts();
        join(protocol);
        if (name != null && !name.equals(acquirer.name())) {
            register.rename(acquirer.id(), name);
            protocol.changed("partner " + acquirer.name(), "name " + acquirer.name(), "name " + name.strip(), "");
        }
        programs.forEach(program -> decide(protocol, program, ownContacts));
        ofAcquired.stream()
                .filter(application ->
                        application.open() && (application.auditStatus() == null || application.isUnderWay()))
                .forEach(application -> application(protocol, application, ofAcquirer));
    }

    private static boolean counts(Award award) {
        return award.isHeld() || award.status() == AwardStatus.FROZEN;
    }

    private void join(Protocol protocol) {
        PartnerState acquirer = protocol.partner();
        PartnerState acquired = protocol.other();
        register.joined(acquired.id(), acquirer.id());
        protocol.changed("partner " + acquired.name(), "stands by itself", "part of " + acquirer.name(), "");
        Partner known = partners.find(acquired.name()).orElseThrow();
        for (String domain : known.domains()) {
            register.giveDomain(domain, acquirer.id());
            protocol.changed("domain " + domain, acquired.name(), acquirer.name(), "");
        }
        for (String contact : known.contacts()) {
            register.giveContact(contact, acquirer.id());
            protocol.changed("contact " + contact, acquired.name(), acquirer.name(), "");
        }
    }

    private void decide(Protocol protocol, String program, List<String> ownContacts) {
        Award own = awards.find(protocol.partner().id(), program)
                .filter(Award::isHeld)
                .orElse(null);
        Award others = awards.find(protocol.other().id(), program)
                .filter(Acquisition::counts)
                .orElse(null);
        if (own != null && (others == null || !others.isHeld())) {
            noted(protocol, own);
        } else if (own != null && others != null) {
            soonest(protocol, own, others);
        } else if (others != null && others.isHeld()) {
            frozen(protocol, others, ownContacts);
        }
    }

    private void noted(Protocol protocol, Award own) {
        disclosures.open(own.id(), "P14a", protocol.other().name(), protocol.on());
        protocol.changed(
                "award %s of %s".formatted(own.program(), own.partner()),
                own.status() + " until " + own.renewalDue(),
                "unchanged; the impacts of %s are to be described at the next validation"
                        .formatted(protocol.other().name()),
                "P14a");
        tell(protocol, LetterKind.ACQUISITION_NOTED, own, own.renewalDue());
    }

    /** The acquirer may never have written to us: whoever is registered for it is told too. */
    private void frozen(Protocol protocol, Award others, List<String> ownContacts) {
        awards.freeze(
                others,
                act(protocol),
                "acquired by '%s' (P14b)".formatted(protocol.partner().name()));
        protocol.changed(
                "award %s of %s".formatted(others.program(), others.partner()),
                others.status() + " until " + others.renewalDue(),
                "FROZEN; %s needs a new application and validation"
                        .formatted(protocol.partner().name()),
                "P14b");
        String told = tell(protocol, LetterKind.ACQUISITION_NEEDS_APPLICATION, others, null);
        ownContacts.stream()
                .findFirst()
                .filter(contact -> !contact.equals(told))
                .ifPresent(contact -> protocol.told(letters.write(
                        contact,
                        LetterKind.ACQUISITION_NEEDS_APPLICATION,
                        register.get(protocol.partner().id()).name(),
                        others.program(),
                        protocol.identity("APPLY " + others.program()),
                        facts(protocol))));
    }

    private void soonest(Protocol protocol, Award own, Award others) {
        Award consolidated = awards.merge(
                others,
                own,
                act(protocol),
                "'%s' acquired '%s' (P14c)"
                        .formatted(protocol.partner().name(), protocol.other().name()));
        protocol.changed(
                "award %s of %s".formatted(others.program(), others.partner()),
                others.status() + " until " + others.renewalDue(),
                "MERGED into that of " + protocol.partner().name(),
                "P14c");
        protocol.changed(
                "award %s of %s".formatted(own.program(), own.partner()),
                own.status() + " until " + own.renewalDue(),
                own.renewalDue().equals(consolidated.renewalDue())
                        ? "unchanged; the sooner renewal is its own"
                        : consolidated.status() + " until " + consolidated.renewalDue(),
                "P14c");
        disclosures.open(own.id(), "P14c", protocol.other().name(), protocol.on());
        tell(protocol, LetterKind.ACQUISITION_RENEWS_SOONEST, own, consolidated.renewalDue());
    }

    private String tell(Protocol protocol, LetterKind kind, Award award, @Nullable LocalDate until) {
        PartnerLetters.Told told = letters.tell(
                kind,
                protocol.partner().id(),
                register.get(protocol.partner().id()).name(),
                award.program(),
                award.applicationId(),
                protocol.identity(kind + " " + award.program()),
                protocol.event(),
                facts(protocol).day("until", until));
        protocol.told(told);
        return told.to();
    }

    private static LetterFacts facts(Protocol protocol) {
        return LetterFacts.none().text("other", protocol.other().name()).day("on", protocol.on());
    }

    /**
     * An application of the acquired partner goes on under the acquirer, unless the acquirer has an open one of its own,
     * needs one of its own, or has what was applied for.
     */
    private void application(Protocol protocol, PartnerApplication application, List<PartnerApplication> ofAcquirer) {
        String program = application.program();
        boolean own = ofAcquirer.stream()
                .anyMatch(each -> each.open()
                        && each.program().equals(program)
                        && (each.auditStatus() == null || each.isUnderWay()));
        boolean holds = awards.find(protocol.partner().id(), program)
                .filter(Award::isHeld)
                .isPresent();
        AwardStatus others =
                awards.find(protocol.other().id(), program).map(Award::status).orElse(AwardStatus.LAPSED);
        boolean renewsBoth = holds && others == AwardStatus.MERGED;
        boolean needsItsOwn = others == AwardStatus.FROZEN;
        if (own || needsItsOwn || holds && !renewsBoth) {
            freeze(protocol, application);
        } else {
            move(protocol, application);
        }
    }

    private void move(Protocol protocol, PartnerApplication application) {
        String name = register.get(protocol.partner().id()).name();
        applications.rename(application.id(), name);
        protocol.changed(
                "case %s (%s)".formatted(application.caseNumber(), application.program()),
                "of " + application.partner(),
                "of " + name,
                "");
        about(protocol, LetterKind.APPLICATION_MOVED, application);
    }

    private void freeze(Protocol protocol, PartnerApplication application) {
        String before = application.auditStatus() == null ? "OPEN" : "OPEN, its audit " + application.auditStatus();
        audits.frozen(application.caseNumber(), act(protocol));
        cases.close(application.id(), ApplicationStatus.FROZEN, clock.instant());
        protocol.changed(
                "case %s (%s)".formatted(application.caseNumber(), application.program()),
                before,
                application.isUnderWay() ? "FROZEN, its audit WITHDRAWN" : "FROZEN",
                "");
        about(protocol, LetterKind.APPLICATION_FROZEN, application);
    }

    private void about(Protocol protocol, LetterKind kind, PartnerApplication application) {
        protocol.told(letters.tell(
                kind,
                protocol.partner().id(),
                register.get(protocol.partner().id()).name(),
                application.program(),
                application.id(),
                protocol.identity(kind + " " + application.caseNumber()),
                protocol.event(),
                facts(protocol)));
    }

    private static Act act(Protocol protocol) {
        Act given = protocol.circumstances().act();
        return new Act(given.by(), given.why(), 0);
    }
}
