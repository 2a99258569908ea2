package org.competency.intake.ownership;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import org.competency.intake.audit.Act;
import org.competency.intake.award.Award;
import org.competency.intake.award.Awards;
import org.competency.intake.award.Disclosures;
import org.competency.intake.award.PartnerApplication;
import org.competency.intake.award.PartnerApplications;
import org.competency.intake.award.PartnerLetters;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.partner.PartnerRegister;
import org.competency.intake.partner.PartnerState;

/**
 * What it means that a partner gives away a part of its business (P14d): by degree it loses the competency at once, or its
 * impacts are disclosed at once and highlighted at the next renewal; what was divested applies as a new partner.
 */
@Component
class Divestitures {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]+\\.[^\\s@<>\",;:]+");

    private final Awards awards;
    private final Disclosures disclosures;
    private final PartnerApplications applications;
    private final PartnerRegister register;
    private final PartnerLetters letters;

    Divestitures(
            Awards awards,
            Disclosures disclosures,
            PartnerApplications applications,
            PartnerRegister register,
            PartnerLetters letters) {
        this.awards = awards;
        this.disclosures = disclosures;
        this.applications = applications;
        this.register = register;
        this.letters = letters;
    }

    /**
     * Checks what can be checked without the partner.
     *
     * @throws IllegalArgumentException if the name is taken or the contact is no address that is free
     */
    void check(Divestiture divestiture) {
        if (register.named(divestiture.name()).isPresent()) {
            throw new IllegalArgumentException(
                    "A partner is called '%s' already; the divested business needs a name of its own."
                            .formatted(divestiture.name()));
        }
        String contact = divestiture.contact();
        if (contact != null && !ADDRESS.matcher(contact).matches()) {
            throw new IllegalArgumentException("'%s' is no mail address such as ada@works.example.".formatted(contact));
        }
    }

    /** The applications in the programs that it is about. */
    List<PartnerApplication> touched(PartnerState partner, Divestiture divestiture) {
        return applications.of(partner.id()).stream()
                .filter(each -> concerns(divestiture, each.program()))
                .toList();
    }

    /** Registers the divested business with the domains and the contact that go with it. */
    PartnerState register(PartnerState partner, Divestiture divestiture) {
        for (String domain : divestiture.domains()) {
            if (register.ownerOfDomain(domain)
                    .filter(owner -> owner == partner.id())
                    .isEmpty()) {
                throw new IllegalArgumentException(
                        "The domain %s does not belong to '%s'.".formatted(domain, partner.name()));
            }
        }
        String contact = divestiture.contact();
        if (contact != null
                && register.ownerOfContact(contact)
                        .filter(owner -> owner != partner.id())
                        .isPresent()) {
            throw new IllegalArgumentException("The address %s belongs to another partner.".formatted(contact));
        }
        PartnerState business = register.register(divestiture.name());
        divestiture.domains().forEach(domain -> register.giveDomain(domain, business.id()));
        if (contact != null && register.ownerOfContact(contact).isPresent()) {
            register.giveContact(contact, business.id());
        } else if (contact != null) {
            register.addContact(business.id(), contact);
        }
        return business;
    }

    void enter(Protocol protocol, Divestiture divestiture) {
        PartnerState partner = protocol.partner();
        PartnerState business = protocol.other();
        protocol.changed("partner " + business.name(), "", "registered as a new partner", "P14d");
        divestiture
                .domains()
                .forEach(domain -> protocol.changed("domain " + domain, partner.name(), business.name(), ""));
        String contact = divestiture.contact();
        if (contact != null) {
            protocol.changed("contact " + contact.toLowerCase(Locale.ROOT), "", business.name(), "");
        }
        List<Award> held = awards.of(partner.id()).stream()
                .filter(Award::isHeld)
                .filter(award -> concerns(divestiture, award.program()))
                .toList();
        held.forEach(award -> {
            if (divestiture.degree().isRemoving()) {
                removed(protocol, award, divestiture);
            } else {
                noted(protocol, award);
            }
            if (contact != null) {
                protocol.told(letters.write(
                        contact,
                        LetterKind.DIVESTED_APPLIES_ANEW,
                        business.name(),
                        award.program(),
                        protocol.identity("DIVESTED " + award.program()),
                        LetterFacts.none().text("other", partner.name()).day("on", protocol.on())));
            }
        });
    }

    private void removed(Protocol protocol, Award award, Divestiture divestiture) {
        Act given = protocol.circumstances().act();
        awards.removed(
                award,
                new Act(given.by(), given.why(), 0),
                "'%s' was divested, %s (P14d)".formatted(protocol.other().name(), divestiture.degree()));
        changed(protocol, award, "REVOKED: the divestiture takes most of the practice or all of it");
        tell(protocol, LetterKind.DIVESTITURE_REMOVED, award);
    }

    private void noted(Protocol protocol, Award award) {
        disclosures.open(award.id(), "P14d", protocol.other().name(), protocol.on());
        changed(protocol, award, "unchanged; a disclosure is open, and its impacts are highlighted at the renewal");
        tell(protocol, LetterKind.DIVESTITURE_NOTED, award);
    }

    private static void changed(Protocol protocol, Award award, String after) {
        protocol.changed(
                "award %s of %s".formatted(award.program(), award.partner()),
                award.status() + " until " + award.renewalDue(),
                after,
                "P14d");
    }

    private void tell(Protocol protocol, LetterKind kind, Award award) {
        protocol.told(letters.tell(
                kind,
                award.partnerId(),
                award.partner(),
                award.program(),
                award.applicationId(),
                protocol.identity(kind + " " + award.program()),
                protocol.event(),
                LetterFacts.none()
                        .text("other", protocol.other().name())
                        .day("on", protocol.on())
                        .day("until", award.renewalDue())));
    }

    private static boolean concerns(Divestiture divestiture, String program) {
        return divestiture.programs().isEmpty() || divestiture.programs().contains(program);
    }
}
