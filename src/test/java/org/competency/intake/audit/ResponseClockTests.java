package org.competency.intake.audit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ResponseClockTests {

    @ParameterizedTest(name = "{0} in {1} is due on {4}: {5}")
    @CsvSource({
        "2026-11-09T10:00-08:00, America/Los_Angeles, us, '', 2026-11-17, Veterans Day on the Wednesday",
        "2026-11-16T10:00-08:00, America/Los_Angeles, us, '', 2026-11-23, a plain week",
        "2026-11-20T23:59-08:00, America/Los_Angeles, us, '', 2026-11-30, Friday night before Thanksgiving week",
        "2026-11-21T08:00-08:00, America/Los_Angeles, us, '', 2026-11-30, Saturday goes with the Friday before",
        "2026-11-22T23:59-08:00, America/Los_Angeles, us, '', 2026-11-30, so does Sunday",
        "2026-11-23T00:00-08:00, America/Los_Angeles, us, '', 2026-12-01, Monday does not",
        "2026-11-26T09:00-08:00, America/Los_Angeles, us, '', 2026-12-03, received on a holiday",
        "2026-12-23T09:00-08:00, America/Los_Angeles, us, '', 2026-12-31, Christmas on the Friday",
        "2026-12-30T09:00-08:00, America/Los_Angeles, us, '', 2027-01-07, over the year end",
        "2027-12-28T09:00-08:00, America/Los_Angeles, us, '', 2028-01-05, New Year 2028 is observed on 31 December 2027",
        "2026-07-01T09:00-07:00, America/Los_Angeles, us, '', 2026-07-09, 4 July 2026 is observed on Friday the third",
        "2026-03-06T23:30-08:00, America/Los_Angeles, us, '', 2026-03-13, summer time begins on the weekend between",
        "2026-10-30T23:30-07:00, America/Los_Angeles, us, '', 2026-11-06, summer time ends on the weekend between",
        "2026-11-17T01:00Z,      America/Los_Angeles, us, '', 2026-11-23, still the 16th in Seattle",
        "2026-11-17T01:00Z,      Europe/Berlin,       de, '', 2026-11-24, the 17th in Berlin",
        "2026-11-17T16:00Z,      Asia/Tokyo,          jp, '', 2026-11-26, the 18th in Tokyo and a holiday on the 23rd",
        "2026-11-17T11:00Z,      Pacific/Kiritimati,  '', '', 2026-11-25, fourteen hours east",
        "2026-12-23T09:00+01:00, Europe/Berlin,       de, '', 2026-12-31, Christmas Day is the only one on a weekday",
        "2026-05-29T09:00+02:00, Europe/Berlin,       de, '', 2026-06-05, Corpus Christi is a business day in Berlin",
        "2026-05-29T09:00+02:00, Europe/Berlin,       de, by, 2026-06-08, and a holiday in Bavaria",
        "2028-02-25T09:00+01:00, Europe/Berlin,       de, '', 2028-03-03, over the leap day",
        "2026-11-16T23:59:59.999999-08:00, America/Los_Angeles, us, '', 2026-11-23, the last moment of Monday",
        "2026-11-17T00:00-08:00, America/Los_Angeles, us, '', 2026-11-24, the first of Tuesday",
        "2026-11-01T01:30-07:00, America/Los_Angeles, us, '', 2026-11-06, the first half past one of a night with two",
        "2026-11-01T01:30-08:00, America/Los_Angeles, us, '', 2026-11-06, the second one",
        "2026-03-08T01:59-08:00, America/Los_Angeles, us, '', 2026-03-13, a minute before the hour that is missing",
        "2026-04-23T21:59Z,      Africa/Cairo,        '', '', 2026-04-30, a minute before a midnight that does not exist",
        "2026-04-23T22:00Z,      Africa/Cairo,        '', '', 2026-05-01, the first minute of that day is one o'clock",
        "2026-11-17T10:59Z,      Pacific/Pago_Pago,   '', '', 2026-11-23, eleven hours west it is still Monday",
        "2026-11-17T11:00Z,      Pacific/Pago_Pago,   '', '', 2026-11-24, and then Tuesday",
        "2026-12-23T09:00Z,      Europe/London,       gb, eng, 2027-01-04, Boxing Day is kept on Monday the 28th",
        "2026-07-10T09:00+02:00, Europe/Paris,        fr, '', 2026-07-20, Bastille Day",
        "2027-04-28T09:00+09:00, Asia/Tokyo,          jp, '', 2027-05-11, the Golden Week",
        "2026-01-23T09:00+11:00, Australia/Sydney,    au, '', 2026-02-02, Australia Day",
        "2026-01-23T09:00+05:30, Asia/Kolkata,        in, '', 2026-02-02, Republic Day in a zone of a half hour"
    })
    void countsFiveBusinessDays(
            OffsetDateTime received, String zone, String calendar, String region, LocalDate due, String why) {
        ResponseClock clock = Offices.clock(Offices.in(zone, calendar, region));

        assertThat(clock.dueOn(received.toInstant(), 5)).as(why).isEqualTo(due);
    }

    @ParameterizedTest(name = "received {0}: due {1}")
    @CsvSource({
        "2026-11-13T16:59-08:00, 2026-11-20",
        "2026-11-13T17:00-08:00, 2026-11-23",
        "2026-11-14T09:00-08:00, 2026-11-23",
        "2026-11-15T23:59-08:00, 2026-11-23",
        "2026-11-16T16:59-08:00, 2026-11-23"
    })
    void takesMailAfterClosingTimeAsOfTheNextBusinessDay(OffsetDateTime received, LocalDate due) {
        ResponseClock clock = Offices.clock(Offices.closing("America/Los_Angeles", "us", LocalTime.of(17, 0)));

        assertThat(clock.dueOn(received.toInstant(), 5)).isEqualTo(due);
    }

    @Test
    void neverPromisesALaterMailAnEarlierAnswer() {
        for (OfficeProperties office :
                List.of(Offices.seattle(), Offices.closing("America/Los_Angeles", "us", LocalTime.of(17, 0)))) {
            ResponseClock clock = Offices.clock(office);
            Instant at = Instant.parse("2026-01-01T00:30:00Z");
            LocalDate before = clock.dueOn(at, 5);

            for (int hour = 0; hour < 366 * 24; hour++, at = at.plusSeconds(3600)) {
                LocalDate due = clock.dueOn(at, 5);

                assertThat(due).as("received %s", at).isAfterOrEqualTo(before);
                before = due;
            }
        }
    }

    @Test
    void skipsDaysOnWhichTheOfficeIsClosed() {
        ResponseClock clock =
                Offices.clock(Offices.closed(LocalDate.of(2026, 12, 28), LocalDate.of(2026, 12, 31), "winter break"));

        LocalDate due = clock.dueOn(Instant.parse("2026-12-22T18:00:00Z"), 5);

        assertThat(due).isEqualTo("2027-01-06");
    }

    @Test
    void keepsAnotherWeekend() {
        OfficeProperties office =
                Offices.office("Asia/Dubai", "", "", Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), List.of(), null);

        LocalDate due = Offices.clock(office).dueOn(Instant.parse("2026-11-18T08:00:00Z"), 5);

        assertThat(due).isEqualTo("2026-11-25");
    }

    @Test
    void explainsEveryDay() {
        ResponseDue due = Offices.clock(Offices.seattle()).explain(Instant.parse("2026-11-24T18:00:00Z"), 2);

        assertThat(due.receivedOn()).isEqualTo("2026-11-24");
        assertThat(due.dueOn()).isEqualTo("2026-11-27");
        assertThat(due.days())
                .extracting(ResponseDue.Day::toString)
                .containsExactly(
                        new ResponseDue.Day(LocalDate.of(2026, 11, 24), 0, "day of receipt").toString(),
                        new ResponseDue.Day(LocalDate.of(2026, 11, 25), 1, "business day 1").toString(),
                        new ResponseDue.Day(LocalDate.of(2026, 11, 26), 0, "Thanksgiving Day").toString(),
                        new ResponseDue.Day(LocalDate.of(2026, 11, 27), 2, "business day 2").toString());
    }

    @Test
    void refusesToCountNoDays() {
        ResponseClock clock = Offices.clock(Offices.seattle());

        assertThatThrownBy(() -> clock.dueOn(Instant.EPOCH, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    @Test
    void saysSoWhenTheOfficeNeverOpens() {
        ResponseClock clock =
                Offices.clock(Offices.closed(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 1, 1), "closed for good"));

        assertThatThrownBy(() -> clock.dueOn(Instant.parse("2026-11-24T18:00:00Z"), 5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("intake.office.closed-days");
    }
}
