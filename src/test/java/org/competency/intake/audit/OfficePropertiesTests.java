package org.competency.intake.audit;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OfficePropertiesTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(OfficeConfiguration.class);

    @Test
    void hasDefaults() {
        context.run(
                started -> assertThat(started.getBean(OfficeProperties.class)).isEqualTo(Offices.seattle()));
    }

    @Test
    void readsEverySetting() {
        context.withPropertyValues(
                        "intake.office.zone=Europe/Berlin",
                        "intake.office.calendar=de",
                        "intake.office.region=by",
                        "intake.office.weekend=SUNDAY",
                        "intake.office.closed-days[0].from=2026-12-24",
                        "intake.office.closed-days[0].until=2026-12-31",
                        "intake.office.closed-days[0].reason=winter break",
                        "intake.office.closes-at=17:30",
                        "intake.office.response-days=7")
                .run(started -> {
                    OfficeProperties office = started.getBean(OfficeProperties.class);

                    assertThat(office.zone()).hasToString("Europe/Berlin");
                    assertThat(office.region()).isEqualTo("by");
                    assertThat(office.weekend()).containsExactly(DayOfWeek.SUNDAY);
                    assertThat(office.closedDays()).singleElement().satisfies(days -> {
                        assertThat(days.from()).isEqualTo("2026-12-24");
                        assertThat(days.until()).isEqualTo("2026-12-31");
                        assertThat(days.reason()).isEqualTo("winter break");
                    });
                    assertThat(office.closesAt()).isEqualTo(LocalTime.of(17, 30));
                    assertThat(office.responseDays()).isEqualTo(7);
                });
    }

    @Test
    void refusesAnUnknownZone() {
        context.withPropertyValues("intake.office.zone=Mars/Olympus")
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void refusesACalendarThatIsNone() {
        assertThatThrownBy(() -> new BusinessCalendar(Offices.in("UTC", "atlantis", "")))
                .hasMessageContaining("intake.office.calendar is 'atlantis'");
    }

    @Test
    void refusesARegionThatIsNone() {
        assertThatThrownBy(() -> new BusinessCalendar(Offices.in("UTC", "de", "xx")))
                .hasMessageContaining("intake.office.region is 'xx'");
    }

    @Test
    void refusesAWeekOfWeekends() {
        EnumSet<DayOfWeek> week = EnumSet.copyOf(Arrays.asList(DayOfWeek.values()));

        assertThatThrownBy(() -> Offices.office("UTC", "", "", week, List.of(), null))
                .hasMessageContaining("intake.office.weekend");
    }

    @EnableConfigurationProperties(OfficeProperties.class)
    static class OfficeConfiguration {}
}
