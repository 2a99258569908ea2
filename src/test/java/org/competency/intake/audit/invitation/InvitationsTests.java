package org.competency.intake.audit.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.AuditedOffice;
import org.competency.intake.audit.invitation.Invitation.Method;
import org.competency.intake.audit.invitation.Invitations.Person;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Invitations, read back by another library than the one that writes them. */
class InvitationsTests {

    private static final String CASE = "CI-00000001";
    private static final Person OFFICE = new Person("checklists@office.example", "Competency \"Program\" Office");
    private static final Person PARTNER = new Person("alliance@partner.example", "");
    private static final Act OLGA = new Act("Olga", "because", 0);

    private static final Pattern CHANGE = Pattern.compile("DTSTART:(\\S+)\\s+TZOFFSETFROM:(\\S+)\\s+TZOFFSETTO:(\\S+)");

    private final AuditedOffice office = AuditedOffice.on(MigratedDatabase.h2());
    private final Invitations invitations =
            new Invitations(office.audits(), office.auditors(), office.properties(), office.office());

    @Test
    void invitesPartnerAndAuditorInTheZoneOfTheOffice() {
        office.queued(CASE);
        office.audits().assign(CASE, "Ann", OLGA);
        assertThat(invitation()).as("no day yet").isEmpty();
        office.audits().schedule(CASE, Instant.parse("2026-12-03T18:00:00Z"), OLGA);

        VEvent event = event(Method.REQUEST);

        assertThat(event.getSequence().getValue()).isZero();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo("2026-12-03T18:00:00Z");
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo("2026-12-03T20:00:00Z");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("checklists@office.example");
        assertThat(event.getAttendees())
                .extracting(attendee -> attendee.getEmail())
                .containsExactly("alliance@partner.example", "ann@office.example");
        assertThat(event.getAttendees()).allMatch(attendee -> Boolean.TRUE.equals(attendee.getRsvp()));
        assertThat(event.getStatus().isConfirmed()).isTrue();
        assertThat(event.getSummary().getValue()).contains(CASE, "Partner One");
        assertThat(event.getDescription().getValue()).contains("Auditor: Ann", "Kim Example");
        assertThat(text()).contains("DTSTART;TZID=America/Los_Angeles:20261203T100000");
    }

    @Test
    void isTheSameMeetingWithAHigherNumberAfterEveryChange() {
        office.queued(CASE);
        office.audits().assign(CASE, "Ann", OLGA);
        office.audits().schedule(CASE, Instant.parse("2026-12-03T18:00:00Z"), OLGA);
        String uid = event(Method.REQUEST).getUid().getValue();

        office.audits().schedule(CASE, Instant.parse("2026-12-04T18:00:00Z"), OLGA);
        assertThat(event(Method.REQUEST).getSequence().getValue()).isEqualTo(1);
        office.audits().reassign(CASE, "Bob", OLGA);
        assertThat(event(Method.REQUEST).getSequence().getValue()).isEqualTo(2);
        office.audits().release(CASE, OLGA);

        VEvent cancelled = event(Method.CANCEL);
        assertThat(cancelled.getUid().getValue()).isEqualTo(uid);
        assertThat(cancelled.getSequence().getValue()).isEqualTo(3);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getDateStart().getValue().toInstant())
                .as("the day on which it would have been")
                .isEqualTo("2026-12-04T18:00:00Z");

        office.audits().assign(CASE, "Ann", OLGA);
        office.audits().schedule(CASE, Instant.parse("2026-12-10T18:00:00Z"), OLGA);
        assertThat(event(Method.REQUEST).getSequence().getValue()).isEqualTo(4);
        assertThat(event(Method.REQUEST).getUid().getValue()).isEqualTo(uid);
        office.audits().withdraw(CASE, OLGA);
        assertThat(event(Method.CANCEL).getSequence().getValue()).isEqualTo(5);
    }

    @Test
    void leavesAMeetingAloneThatWasHeld() {
        office.queued(CASE);
        office.audits().assign(CASE, "Ann", OLGA);
        office.audits().schedule(CASE, Instant.parse("2026-12-03T18:00:00Z"), OLGA);
        office.audits().start(CASE, OLGA);
        office.audits().reassign(CASE, "Bob", OLGA);
        office.audits().withdraw(CASE, OLGA);

        assertThat(event(Method.REQUEST).getSequence().getValue()).isZero();
    }

    @Test
    void saysWhatTheRfcRequiresInFoldedLines() {
        office.queued(CASE);
        office.audits().assign(CASE, "Ann", OLGA);
        office.audits().schedule(CASE, Instant.parse("2026-12-03T18:00:00Z"), OLGA);

        String text = text();

        assertThat(text).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(List.of(text.split("\r\n")))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .anyMatch(line -> line.startsWith(" "));
        String unfolded = text.replace("\r\n ", "");
        assertThat(List.of("VERSION:2.0", "METHOD:REQUEST", "PRODID:", "UID:", "DTSTAMP:", "SEQUENCE:0"))
                .allSatisfy(line -> assertThat(unfolded).containsOnlyOnce("\r\n" + line));
        assertThat(unfolded).contains("CN=Competency  Program  Office").containsOnlyOnce("BEGIN:VTIMEZONE");
        assertThat(Biweekly.parse(text).first().validate(ICalVersion.V2_0)).isEmpty();
    }

    /** Whoever takes the last change before an instant (RFC 5545, 3.6.5) comes to the offset that the office counts by. */
    @ParameterizedTest
    @CsvSource({
        "America/Los_Angeles, 2026-12-03T18:00:00Z",
        "America/Los_Angeles, 2027-03-14T09:59:00Z",
        "America/Los_Angeles, 2027-03-14T10:00:00Z",
        "America/Los_Angeles, 2027-07-01T18:00:00Z",
        "America/Los_Angeles, 2027-11-07T07:30:00Z",
        "America/Los_Angeles, 2027-11-07T10:30:00Z",
        "Asia/Tokyo,          2026-12-03T18:00:00Z",
        "Asia/Kolkata,        2026-12-03T18:00:00Z",
        "Australia/Lord_Howe, 2026-12-03T18:00:00Z",
        "Australia/Lord_Howe, 2027-06-03T18:00:00Z",
        "Etc/UTC,             2026-12-03T18:00:00Z",
        "Africa/Casablanca,   2027-02-20T18:00:00Z"
    })
    void carriesTheRulesOfTheZone(ZoneId zone, Instant at) {
        String text = new ZoneComponent(zone).around(at).toString();

        Matcher change = CHANGE.matcher(text);
        ZoneOffset offset = null;
        while (change.find()) {
            LocalDateTime begins =
                    LocalDateTime.parse(change.group(1), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
            if (!begins.toInstant(ZoneOffset.of(change.group(2))).isAfter(at)) {
                offset = ZoneOffset.of(change.group(3));
            }
        }

        assertThat(offset).isEqualTo(zone.getRules().getOffset(at));
        assertThat(text).contains("TZID:" + zone).contains("BEGIN:STANDARD");
    }

    @Test
    void isTheSameHoweverOftenItIsWritten() {
        office.queued(CASE);
        office.audits().assign(CASE, "Ann", OLGA);
        office.audits().schedule(CASE, Instant.parse("2026-12-03T18:00:00Z"), OLGA);

        assertThat(text()).isEqualTo(text());
    }

    private Optional<Invitation> invitation() {
        AuditState audit = office.audits().get(CASE);
        return invitations.of(audit, OFFICE, PARTNER);
    }

    private String text() {
        return invitation().orElseThrow().text();
    }

    private VEvent event(Method method) {
        Invitation invitation = invitation().orElseThrow();
        assertThat(invitation.method()).isEqualTo(method);
        ICalendar calendar = Biweekly.parse(invitation.text()).first();
        assertThat(calendar.getMethod().getValue()).isEqualTo(method.name());
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }
}
