package org.competency.intake.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.competency.intake.CompetencyIntakeApplication;

import static org.assertj.core.api.Assertions.assertThat;

class ChecklistsCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsAllVersionsAsATable() {
        assertThat(run("checklists", "list")).isZero();

        assertThat(out.toString())
                .containsPattern("industrial-software-technology +1\\.0 +\\S.* 2026-02-01 +2027-04-30")
                .containsPattern("industrial-software-technology +1\\.1 +\\S.* 2027-02-01")
                .contains("ftr-partner-hosted", "generative-ai-services");
    }

    @Test
    void listsAsJsonAndCsv() {
        run("checklists", "list", "--format", "json");
        JsonNode list = Json.MAPPER.readTree(out.toString());
        assertThat(list.size()).isEqualTo(4);
        assertThat(list.get(0).get("id").asString()).isEqualTo("ftr-partner-hosted");

        out.getBuffer().setLength(0);
        run("checklists", "list", "--format", "csv");
        assertThat(out.toString().lines()).hasSize(5).first().asString().startsWith("id,version,today,");
    }

    @Test
    void showsAVersionAsAPage() {
        assertThat(run("checklists", "show", "industrial-software-technology", "--version", "1.0"))
                .isZero();

        assertThat(out.toString())
                .startsWith("Industrial Software Competency, Technology Partner\n===")
                .contains(
                        "industrial-software-technology 1.0, valid from 2026-02-01, accepted until 2027-04-30, then version 1.1")
                .contains("  BUS-001    Partner holds Advanced tier standing")
                .contains("Not met: the application cannot be taken")
                .contains("ARCHITECTURE BASELINE, answered once a case study")
                .contains("CHANGES WITH VERSION 1.1 ON 2027-02-01")
                .contains("Added: DOC-006");
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void showsAnotherVersionAsJson() {
        run("checklists", "show", "industrial-software-technology", "--version", "1.1", "--format", "json");

        JsonNode checklist = Json.MAPPER.readTree(out.toString());
        assertThat(checklist.at("/ref/version").asString()).isEqualTo("1.1");
        assertThat(checklist.at("/sections/0/requirements/0/id").asString()).isEqualTo("BUS-001");
    }

    @Test
    void namesThoseThereAreWhereOneIsUnknown() {
        assertThat(run("checklists", "show", "nothing")).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "There is no checklist 'nothing'; there are: ftr-partner-hosted, generative-ai-services, industrial");

        assertThat(run("checklists", "show", "industrial-software-technology", "--version", "3"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no version 3 of 'industrial-software-technology'; there are: 1.0, 1.1");
    }

    @Test
    void wantsToKnowWhatToDo() {
        assertThat(run("checklists")).isEqualTo(2);
    }

    @Test
    void findsNoFaultInTheShippedDefinitions() {
        assertThat(run("checklists", "lint")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("4 definitions, no fault.\n");
    }

    @Test
    void namesTheFaultsOfAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("demo.yaml");
        Files.writeString(file, "program: demo\nversion: 1\ntitel: Demo\n");

        assertThat(run("checklists", "lint", file.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains(file + ":3:1: unknown key 'titel' (did you mean 'title'?)")
                .contains("faults; 0 definitions have none of their own.");
    }

    @Test
    void namesTheFaultsOfAFolderAsJson(@TempDir Path folder) {
        assertThat(run("checklists", "lint", folder.toString(), "--format", "json"))
                .isEqualTo(1);

        JsonNode faults = Json.MAPPER.readTree(out.toString());
        assertThat(faults.get(0).get("line").asInt()).isEqualTo(1);
        assertThat(faults.get(0).get("message").asString()).isEqualTo("no <program>/<version>.yaml is here");
    }

    @Test
    void saysWhenAFileIsNotThere() {
        assertThat(run("checklists", "lint", "no-such.yaml")).isEqualTo(1);
        assertThat(err.toString()).contains("Cannot read the checklist definition 'no-such.yaml'");
    }

    private int run(String... args) {
        return CommandLineInterface.commandLine(new IntakeContext(CompetencyIntakeApplication.class))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
