package org.competency.intake.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.support.MessageRows;
import org.competency.intake.support.MigratedDatabase;
import org.competency.intake.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The report of a day as files. The office is in Los Angeles; it is 20 November 2026 there. */
class ReportFilesTests {

    private static final ZoneId OFFICE = ZoneId.of("America/Los_Angeles");
    private static final LocalDate DAY = LocalDate.parse("2026-11-16");

    @TempDir
    private Path folder;

    private final MigratedDatabase database = MigratedDatabase.h2();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T20:00:00Z"));

    private ReportFiles files(Path directory) {
        ReportDocuments documents = new ReportDocuments(
                new DayReports(database.jdbc(), OFFICE, clock), new AnswerTimes(database.jdbc(), OFFICE, clock));
        return new ReportFiles(documents, new ReportProperties(directory, List.of()));
    }

    private void overdueReview(String partner) {
        MessageRows rows = new MessageRows(database);
        long application = rows.application("CI-00000001");
        database.jdbc()
                .sql("UPDATE application SET partner = :partner")
                .param("partner", partner)
                .update();
        rows.submission(
                application,
                1,
                rows.message(Map.of()),
                Map.of("verdict", "REVIEW", "status", "DECIDED", "due_on", LocalDate.parse("2026-11-13")));
    }

    @Test
    void saysTheSameAsPageTextAndJson() throws IOException {
        overdueReview("Partner One");

        ReportFiles.Written written = files(folder).write(DAY);

        String text = Files.readString(folder.resolve("intake-2026-11-16.txt"));
        assertThat(text)
                .isEqualTo(written.text())
                .contains("Report of 2026-11-16 (America/Los_Angeles)", "1 submission")
                .contains("2026-11-13 OVERDUE  CI-00000001  decide the review of Partner One");
        assertThat(Files.readString(folder.resolve("intake-2026-11-16.html")))
                .isEqualTo(written.html())
                .contains("CI-00000001", "2026-11-13 OVERDUE", "decide the review of Partner One");
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("intake-2026-11-16.json")));
        assertThat(json.path("date").asString("")).isEqualTo("2026-11-16");
        assertThat(json.path("due").get(0).path("caseNumber").asString("")).isEqualTo("CI-00000001");
        assertThat(written.waiting()).isEqualTo(1);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void neverLetsWordsOfPartnersBecomeMarkupOrLines() {
        overdueReview("<script>alert(1)</script>\r\nReport of 2099-01-01");

        ReportFiles.Written written = files(folder).write(DAY);

        assertThat(written.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(written.text()).doesNotContain("\nReport of 2099");
    }

    @Test
    void takesThePlaceOfAnEarlierReport() throws IOException {
        files(folder).write(DAY);
        overdueReview("Partner One");

        files(folder).write(DAY);

        assertThat(Files.readString(folder.resolve("intake-2026-11-16.txt"))).contains("CI-00000001");
    }

    @Test
    void saysWhichFolderItCannotWriteTo() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> files(file).write(DAY))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("a-file")
                .hasMessageContaining("intake.report.directory");
    }
}
