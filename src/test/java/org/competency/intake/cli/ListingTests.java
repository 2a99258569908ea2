package org.competency.intake.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListingTests {

    private record Row(String name, Instant at) {}

    private static final Instant NOON = Instant.parse("2026-11-25T20:00:00Z");

    @AfterEach
    void forgetTheTerminal() {
        System.clearProperty("intake.columns");
    }

    private static String print(Format format, Row... rows) {
        StringWriter out = new StringWriter();
        new Listing<Row>()
                .column("partnerName", Row::name)
                .column("receivedAt", Row::at)
                .in(ZoneId.of("America/Los_Angeles"))
                .print(List.of(rows), format, new PrintWriter(out));
        return out.toString();
    }

    @Test
    void alignsColumnsByWhatTheyTakeOnATerminal() {
        String[] lines = print(Format.TEXT, new Row("株式会社", NOON), new Row("Partner", NOON))
                .split("\\R", -1);

        assertThat(lines)
                .containsExactly(
                        "PARTNER NAME  RECEIVED AT",
                        "株式会社      2026-11-25 12:00",
                        "Partner       2026-11-25 12:00",
                        "");
    }

    @Test
    void fitsTheTerminal() {
        System.setProperty("intake.columns", "40");

        String printed = print(Format.TEXT, new Row("A partner with a very long name indeed", NOON));

        assertThat(printed.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
        assertThat(printed).contains("…  2026-11-25 12:00");
    }

    @Test
    void keepsStrangersFromSteeringTheTerminal() {
        assertThat(print(Format.TEXT, new Row("evil\u001b[2J\r\nname\u202e", NOON)))
                .contains("evil[2J name ")
                .doesNotContain("\u001b")
                .doesNotContain("\u202e");
    }

    @Test
    void keepsStrangersFromWritingFormulas() {
        assertThat(print(
                        Format.CSV,
                        new Row("=HYPERLINK(\"http://evil.example\")", NOON),
                        new Row("+1", NOON),
                        new Row("@SUM(1)", NOON),
                        new Row("\t=1", NOON)))
                .isEqualTo(String.join(
                        "\r\n",
                        "partnerName,receivedAt",
                        "\"'=HYPERLINK(\"\"http://evil.example\"\")\",\"2026-11-25T20:00:00Z\"",
                        "\"'+1\",\"2026-11-25T20:00:00Z\"",
                        "\"'@SUM(1)\",\"2026-11-25T20:00:00Z\"",
                        "\"'=1\",\"2026-11-25T20:00:00Z\"",
                        ""));
    }

    @Test
    void writesInstantsInUtcForPrograms() {
        assertThat(print(Format.JSONL, new Row("Partner", NOON)))
                .isEqualToNormalizingNewlines(
                        "{\"partnerName\":\"Partner\",\"receivedAt\":\"2026-11-25T20:00:00Z\"}\n");
    }
}
