package org.competency.intake.award;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.letter.LetterRequest;
import org.competency.intake.letter.Letters;
import org.competency.intake.partner.Partners;

/**
 * Asks for letters to partners, in the transaction of what they tell of: to whoever writes for the application that the
 * award comes from, else for the newest one of the program, else to a registered contact.
 */
@Component
public class PartnerLetters {

    private static final Logger LOG = LoggerFactory.getLogger(PartnerLetters.class);

    /** An earlier one of these that was not written yet no longer holds when the next one is asked for. */
    private static final Set<LetterKind> OF_AN_AWARD =
            EnumSet.of(LetterKind.AWARDED, LetterKind.RENEWAL_DUE, LetterKind.AWARD_LAPSED, LetterKind.AWARD_REVOKED);

    private final Letters letters;
    private final PartnerApplications applications;
    private final Partners partners;
    private final Checklists checklists;

    PartnerLetters(Letters letters, PartnerApplications applications, Partners partners, Checklists checklists) {
        this.letters = letters;
        this.applications = applications;
        this.partners = partners;
        this.checklists = checklists;
    }

    /**
     * A letter that was asked for.
     *
     * @param kind what it tells of
     * @param partner name of the partner
     * @param to whom it goes; "" if nobody is known and no letter is written
     */
    public record Told(LetterKind kind, String partner, String to) {}

    /** Tells the holder of an award of its last move. */
    public Told tell(LetterKind kind, Award award, LetterFacts facts) {
        if (award.applicationId() != null && OF_AN_AWARD.contains(kind)) {
            letters.takeBack(award.applicationId(), OF_AN_AWARD);
        }
        LetterFacts dated = facts.day("achieved", award.achievedOn()).day("until", award.renewalDue());
        return tell(
                kind,
                award.partnerId(),
                award.partner(),
                award.program(),
                award.applicationId(),
                "award %d event %d %s".formatted(award.id(), award.version(), kind),
                award.version(),
                dated);
    }

    /**
     * Tells a partner of something about a program.
     *
     * @param application in whose thread; null: the newest one of the program
     * @param identity names the event
     * @param event number of the event
     */
    public Told tell(
            LetterKind kind,
            long partner,
            String name,
            String program,
            @Nullable Long application,
            String identity,
            int event,
            LetterFacts facts) {
        LetterFacts all = facts.text("partner", name).text("program", title(program));
        List<PartnerApplication> own = applications.of(partner);
        Optional<PartnerApplication> thread = own.stream()
                .filter(each -> application == null ? each.program().equals(program) : each.id() == application)
                .findFirst();
        if (application != null || thread.isPresent()) {
            long about =
                    application != null ? application : thread.orElseThrow().id();
            letters.request(LetterRequest.toPartner(kind, identity, about, event, all));
            return new Told(
                    kind,
                    name,
                    thread.map(each -> "whoever writes for case " + each.caseNumber())
                            .orElse("whoever writes for its application"));
        }
        Optional<String> contact =
                partners.find(name).flatMap(found -> found.contacts().stream().findFirst());
        if (contact.isPresent()) {
            letters.request(LetterRequest.to(contact.get(), kind, identity, event, all));
            return new Told(kind, name, contact.get());
        }
        LOG.atWarn()
                .addKeyValue("partner", name)
                .addKeyValue("letter", kind)
                .log("Nobody to write to: the partner has no application and no registered contact");
        return new Told(kind, name, "");
    }

    /** To one address about no application. */
    public Told write(
            String address, LetterKind kind, String name, String program, String identity, LetterFacts facts) {
        letters.request(LetterRequest.to(
                address, kind, identity, 1, facts.text("partner", name).text("program", title(program))));
        return new Told(kind, name, address);
    }

    /** The name of a program for people: of its newest definition, else its id. */
    String title(String program) {
        return checklists
                .currentOn(program, LocalDate.MAX)
                .map(Checklist::title)
                .orElse(program);
    }
}
