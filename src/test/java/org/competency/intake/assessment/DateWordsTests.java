package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DateWordsTests {

    private static final LocalDate LATEST = LocalDate.of(2026, 11, 25);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-03-15, 2026-03-15",
        "2026/3/5, 2026-03-05",
        "2026年3月5日, 2026-03-05",
        "15.03.2026, 2026-03-15",
        "03/04/2026, 2026-03-04 2026-04-03",
        "13/04/2026, 2026-04-13",
        "04/13/2026, 2026-04-13",
        "15 March 2026, 2026-03-15",
        "15th of March 2026, 2026-03-15",
        "'March 15, 2026', 2026-03-15",
        "'Sept. 1, 2026', 2026-09-01",
        "15. März 2026, 2026-03-15",
        "15 de marzo de 2026, 2026-03-15",
        "1 août 2026, 2026-08-01",
        "2 de março de 2026, 2026-03-02",
        "March 2026, 2026-03-01 2026-03-31",
        "2026-03, 2026-03-01 2026-03-31",
        "2026年3月, 2026-03-01 2026-03-31",
        "03/2026, 2026-03-01 2026-03-31",
        "11/2026, 2026-11-01 2026-11-25",
        "12/2026, 2026-12-01 2026-12-31",
        "February 2024, 2024-02-01 2024-02-29",
        "from 2026-01-02 to 2026-03-04, 2026-01-02 2026-03-04",
        "went live on 2026-03-15 (planned 1 March 2026), 2026-03-01 2026-03-15",
        "2026-02-30, ''",
        "2026-13-01, ''",
        "13/2026, ''",
        "31.02.2026, ''",
        "last year, ''",
        "'', ''",
        "call 2026, ''"
    })
    void findsTheDaysThatMayBeMeant(String text, String days) {
        List<LocalDate> expected = days.isEmpty()
                ? List.of()
                : Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();

        assertThat(List.copyOf(DateWords.in(text, LATEST))).isEqualTo(expected);
    }
}
