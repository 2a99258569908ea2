package org.competency.intake.audit.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A time zone as a calendar takes it (RFC 5545, 3.6.5), written out of the rules of this Java, by which the office also counts:
 * the offset in force before, and each change around the meeting.
 */
final class ZoneComponent {

    private static final Duration AROUND = Duration.ofDays(366);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private final ZoneId zone;
    private final ZoneRules rules;

    ZoneComponent(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    VTimeZone around(Instant meeting) {
        VTimeZone component = new VTimeZone();
        component.add(new TzId(zone.getId()));
        Instant from = meeting.minus(AROUND);
        ZoneOffset first = rules.getOffset(from);
        component.add(observance(from, LocalDateTime.ofInstant(from, first), first, first));
        for (ZoneOffsetTransition next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(meeting.plus(AROUND));
                next = rules.nextTransition(next.getInstant())) {
            component.add(observance(
                    next.getInstant(), next.getDateTimeBefore(), next.getOffsetBefore(), next.getOffsetAfter()));
        }
        return component;
    }

    private Observance observance(Instant at, LocalDateTime begins, ZoneOffset before, ZoneOffset after) {
        Observance observance = rules.isDaylightSavings(at) ? new Daylight() : new Standard();
        observance.add(new DtStart<>(begins));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(NAME.format(at.atZone(zone))));
        return observance;
    }
}
