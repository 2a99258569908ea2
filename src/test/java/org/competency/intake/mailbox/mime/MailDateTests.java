package org.competency.intake.mailbox.mime;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MailDateTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 23 Nov 2026 10:15:30 +0100 | 2026-11-23T09:15:30Z",
                "23 Nov 2026 10:15 -0500 | 2026-11-23T15:15:00Z",
                "Mon, 23 Nov 2026 10:15:30 +0100 (CET) | 2026-11-23T09:15:30Z",
                "Mon, 23 Nov 2026 10:15:30 (CET) +0100 | 2026-11-23T09:15:30Z",
                "Wed, 11 Feb 98 17:51 EST | 1998-02-11T22:51:00Z",
                "1 Jan 49 00:00:00 GMT | 2049-01-01T00:00:00Z",
                "1 Jan 102 00:00:00 GMT | 2002-01-01T00:00:00Z",
                "Mon Nov 23 10:15:30 2026 | 2026-11-23T10:15:30Z",
                "Mon Nov 23 10:15:30 PST 2026 | 2026-11-23T18:15:30Z",
                "2026-11-23T10:15:30+01:00 | 2026-11-23T09:15:30Z",
                "2026-11-23 10:15:30 | 2026-11-23T10:15:30Z",
                "Mon, 23 November 2026 10:15:30 GMT+2 | 2026-11-23T08:15:30Z",
                "23-Nov-2026 10:15:30 UT | 2026-11-23T10:15:30Z",
                "Mon,23 Nov 2026 10.15.30 +0000 | 2026-11-23T10:15:30Z",
                "Mon, 23 Nov 2026 10:15:30 PM +0000 | 2026-11-23T22:15:30Z",
                "Thu, 31 Dec 2026 23:59:60 +0000 | 2026-12-31T23:59:59Z",
                "Mon, 23 Nov 2026 10:15:30 XYZ | 2026-11-23T10:15:30Z",
            })
    void readsWhatProgramsWrite(String date, Instant expected) {
        assertThat(MailDate.parse(date)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Mon, 45 Nov 2026 10:15:30 +0000",
                "Mon, 23 Foo 2026 10:15:30 +0000",
                "23 Nov 2026"
            })
    void aDateThatIsNoneIsAbsent(String date) {
        assertThat(MailDate.parse(date)).isEmpty();
    }
}
