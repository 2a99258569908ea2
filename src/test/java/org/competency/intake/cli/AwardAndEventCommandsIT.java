package org.competency.intake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.CompetencyIntakeApplication;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The commands about partners: awards, and changes of ownership. */
class AwardAndEventCommandsIT {

    private static final String PROGRAM = "industrial-software-technology";

    private final MigratedDatabase database = MigratedDatabase.h2();

    @TempDir
    private Path folder;

    @Test
    void keepsAwardsAndFollowsOwnershipByCommands() throws IOException {
        Path partners = Files.writeString(
                folder.resolve("partners.csv"), "name,domains,contacts\nBig,big.example,\nSmall,,ada@small.example\n");
        Path awards = Files.writeString(
                folder.resolve("awards.csv"),
                "name,program,achieved-on,renewal-due\nBig," + PROGRAM
                        + ",2025-01-31,2098-01-31\nNobody,x,2025-01-31,\n");
        assertDone("ADDED", "import", partners.toString());

        assertRefused(2, "--why", "award", "--from", awards.toString());
        CommandRun imported = run("award", "--from", awards.toString(), "--why", "list of the office");
        assertThat(imported.exitCode()).isEqualTo(1);
        assertThat(imported.out()).contains("2  ", "ADDED", "REFUSED", "There is no partner 'Nobody'");
        assertRefused(2, "Name a CASE", "award");
        assertRefused(2, "Not a case number", "award", "4711");
        assertRefused(2, "no program 'x'", "award", "Small", "x", "--why", "decided");
        assertDone(
                "ACTIVE", "award", "Small", PROGRAM, "--renewal-due", "2097-01-31", "--why", "decided", "--by", "Olga");
        assertDone("Small", "list", "--renewal-due-before", "2097-02-01");
        assertThat(run("list", "--renewal-due-before", "2097-02-01").out()).doesNotContain("Big");

        assertRefused(2, "--why", "event", "acquire", "Big", "Small");
        assertRefused(2, "--degree", "event", "divest", "Big", "--new", "Spin", "--degree", "half", "--why", "x");
        assertRefused(2, "the same partner", "event", "acquire", "Big", "big", "--why", "news");
        assertRefused(2, "in the future", "event", "acquire", "Big", "Small", "--why", "news", "--on", "2099-01-01");
        assertDone("Preview, nothing was changed", "event", "acquire", "Big", "Small", "--why", "news", "--dry-run");
        assertDone(
                "ACTIVE until 2098-01-31 -> ACTIVE until 2097-01-31",
                "event",
                "acquire",
                "Big",
                "Small",
                "--why",
                "news",
                "--by",
                "Olga");
        assertRefused(1, "'Small' is part of 'Big' already", "event", "merge", "Big", "Small", "--why", "news");

        JsonNode big = JsonMapper.shared()
                .readTree(run("show", "Big", "--format", "json").out());
        assertThat(big.get("awards").get(0).get("renewalDue").asString()).isEqualTo("2097-01-31");
        assertThat(big.get("events")).hasSize(1);
        assertThat(big.get("contacts").get(0).asString()).isEqualTo("ada@small.example");
        assertDone("part of Big", "show", "Small");

        assertRefused(1, "was first", "revoke", "Big", PROGRAM, "--why", "x", "--seen", "1");
        assertDone("REVOKED", "revoke", "Big", PROGRAM, "--why", "no longer met");
        assertRefused(1, "it is REVOKED", "revoke", "Big", PROGRAM, "--why", "no longer met");
        assertRefused(2, "holds no award", "revoke", "Big", "generative-ai-services", "--why", "x");
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
        settings.put("spring.main.web-application-type", "none");
        String[] all = new String[arguments.length + 1];
        all[0] = "partners";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return CommandRun.of(new IntakeContext(CompetencyIntakeApplication.class, settings), all);
    }
}
