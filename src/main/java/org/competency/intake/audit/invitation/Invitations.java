package org.competency.intake.audit.invitation;

import java.net.URI;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

import org.competency.intake.audit.AuditEvent;
import org.competency.intake.audit.AuditRefusedException;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.AuditingProperties;
import org.competency.intake.audit.Auditors;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.OfficeProperties;

/** Writes invitations to audits. */
@Component
public class Invitations {

    private final Audits audits;
    private final Auditors auditors;
    private final AuditingProperties properties;
    private final OfficeProperties office;

    Invitations(Audits audits, Auditors auditors, AuditingProperties properties, OfficeProperties office) {
        this.audits = audits;
        this.auditors = auditors;
        this.properties = properties;
        this.office = office;
    }

    /**
     * Somebody at a meeting.
     *
     * @param address mail address
     * @param name shown beside it; "" for none
     */
    public record Person(String address, String name) {}

    /**
     * The invitation to an audit as it stands now; empty if it never was scheduled since it was queued last.
     *
     * @param organizer who invites, and gets the answers of calendars
     * @param contact who is invited for the partner
     */
    public Optional<Invitation> of(AuditState audit, Person organizer, Person contact) {
        return of(audit, audit.version(), organizer, contact);
    }

    /** The same as it stood at an event of the history of the audit. */
    Optional<Invitation> of(AuditState audit, int event, Person organizer, Person contact) {
        List<AuditEvent> history = audits.history(audit).stream()
                .filter(each -> each.version() <= event)
                .toList();
        return Meeting.of(audit.caseNumber(), history).map(meeting -> write(audit, meeting, organizer, contact));
    }

    private Invitation write(AuditState audit, Meeting meeting, Person organizer, Person contact) {
        VEvent event = new VEvent(false);
        ZonedDateTime start = meeting.startsAt().atZone(office.zone());
        event.add(new Uid(meeting.uid()));
        event.add(new DtStamp(meeting.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new DtStart<>(start));
        event.add(new DtEnd<>(start.plus(properties.duration())));
        event.add(new Sequence(meeting.sequence()));
        event.add(new Summary(
                "Audit of case %s: %s, %s".formatted(audit.caseNumber(), audit.partner(), audit.program())));
        event.add(new Description(description(audit, meeting)));
        if (!properties.location().isBlank()) {
            event.add(new Location(properties.location()));
        }
        event.add(meeting.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(ImmutableTransp.OPAQUE);
        event.add(named(new Organizer(mailTo(organizer)), organizer));
        event.add(invited(contact));
        String auditor = meeting.auditor();
        if (auditor != null) {
            auditors.addressOf(auditor).ifPresent(address -> event.add(invited(new Person(address, auditor))));
        }
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//competency-intake//audits//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(meeting.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(new ZoneComponent(office.zone()).around(meeting.startsAt()));
        calendar.add(event);
        return new Invitation(
                meeting.cancelled() ? Invitation.Method.CANCEL : Invitation.Method.REQUEST,
                meeting.sequence(),
                CalendarText.of(calendar));
    }

    private String description(AuditState audit, Meeting meeting) {
        if (meeting.cancelled()) {
            return "This audit does not take place on this day. The office will write about what comes next.";
        }
        List<String> persons = participants(audit);
        return "Audit of the self-assessment of %s for %s, case %s.\nAuditor: %s\nFor the partner: %s"
                .formatted(
                        audit.partner(),
                        audit.program(),
                        audit.caseNumber(),
                        meeting.auditor() == null ? "to be named" : meeting.auditor(),
                        persons.isEmpty() ? "as agreed" : String.join("; ", persons));
    }

    /** Without names where the newest version cannot be looked into any more. */
    private List<String> participants(AuditState audit) {
        try {
            return audits.participants(audit);
        } catch (AuditRefusedException e) {
            return List.of();
        }
    }

    private static Property invited(Person person) {
        Attendee attendee = new Attendee(mailTo(person));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        return named(attendee, person);
    }

    private static Property named(Property property, Person person) {
        if (!person.name().isBlank()) {
            property.add(new Cn(CalendarText.parameter(person.name())));
        }
        return property;
    }

    private static URI mailTo(Person person) {
        return CalendarText.mailTo(person.address());
    }
}
