package org.competency.intake.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.CompetencyIntakeApplication;
import org.competency.intake.audit.TestAudits;
import org.competency.intake.audit.TestAudits.Answers;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands about audits, from the queue to the end of one. */
class AuditCommandsIT {

    private static final String CASE = "CI-7K4QM2XW";

    private final MigratedDatabase database = MigratedDatabase.h2();

    @TempDir
    private Path folder;

    @Test
    void runsAnAuditByCommandsAndRefusesWhatIsWrong() {
        new TestAudits(database).queued(CASE, Answers.complete().answer("DOC-003", 2, AnswerValue.NOT_MET));

        assertRefused(2, "No audit is queued for case CI-7K4QM2XX", "assign", "CI-7K4QM2XX", "--to", "Ann");
        assertRefused(2, "Not a case number", "assign", "4711", "--to", "Ann");
        assertRefused(1, "it is QUEUED", "start", CASE);
        assertDone("SCHEDULING", "assign", CASE, "--to", "Ann", "--by", "Olga");
        assertRefused(1, "assign by Olga", "assign", CASE, "--to", "Bob", "--by", "Oskar");
        assertRefused(2, "in the past", "schedule", CASE, "--at", "2020-01-01T10:00");
        assertRefused(2, "--at is 'tomorrow'", "schedule", CASE, "--at", "tomorrow");
        assertDone("SCHEDULED", "schedule", CASE, "--at", "2099-03-10T10:00");
        assertDone("IN_AUDIT", "start", CASE, "--by", "Ann");
        assertDone(
                "IN_AUDIT",
                "finding",
                CASE,
                "--problem",
                "No diagram",
                "--requirement",
                "DOC-002",
                "--case-study",
                "1");
        assertRefused(1, "critical findings are open: 1, 2", "conclude", CASE, "passed");
        assertRefused(2, "--why", "resolve", CASE, "2");
        assertDone("IN_AUDIT", "resolve", CASE, "2", "--why", "diagram of 3 December");
        assertRefused(2, "--due", "conclude", CASE, "remediation");
        assertDone("REMEDIATION", "conclude", CASE, "remediation", "--due", "2099-06-30");
        assertDone("3 of at least 4", "drop-case-study", CASE, "2", "--why", "cannot be remedied");
        assertDone("REMEDIATION", "examine", CASE, "--element", "saas");
        assertDone("FAILED", "conclude", CASE, "failed", "--why", "too few case studies");

        JsonNode shown = JsonMapper.shared()
                .readTree(run("show", CASE, "--format", "json").out());
        assertThat(shown.get("status").asString()).isEqualTo("FAILED");
        assertThat(shown.get("history")).hasSize(10);
        assertThat(shown.get("findings")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(run("show", CASE).out()).contains("History", "assign by Olga", "case study 2 was dropped");
    }

    private void assertDone(String shown, String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " ")).contains(shown);
    }

    private void assertRefused(int exitCode, String sentence, String... arguments) {
        CommandRun run = run(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err()).contains(sentence).doesNotContain("Exception");
    }

    private CommandRun run(String... arguments) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("spring.datasource.url", ((HikariDataSource) database.dataSource()).getJdbcUrl());
        settings.put("intake.archive.directory", folder.resolve("archive"));
        settings.put("intake.report.directory", folder.resolve("reports"));
        settings.put("spring.main.web-application-type", "none");
        String[] all = new String[arguments.length + 1];
        all[0] = "audits";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(new IntakeContext(CompetencyIntakeApplication.class, settings), all);
    }
}
