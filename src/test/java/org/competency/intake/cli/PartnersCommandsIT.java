package org.competency.intake.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.CompetencyIntakeApplication;

import static org.assertj.core.api.Assertions.assertThat;

class PartnersCommandsIT {

    @TempDir
    private Path folder;

    private IntakeContext context;

    @BeforeEach
    void database() {
        context = new IntakeContext(
                CompetencyIntakeApplication.class,
                Map.of(
                        "spring.datasource.url",
                        "jdbc:h2:mem:" + UUID.randomUUID()
                                + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE",
                        "intake.archive.directory",
                        folder.resolve("archive"),
                        "spring.main.web-application-type",
                        "none"));
    }

    @Test
    void importsListsAndShows() throws IOException {
        Path file = file("name,domains,contacts\n\"Works, Ltd\",works.example,ada@gmail.com\nTwo,two.example,\n");

        CommandRun first = intake("partners", "import", file.toString(), "--format", "json");
        CommandRun again = intake("partners", "import", file.toString(), "--format", "json");

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(json(first).findValuesAsString("result")).containsExactly("ADDED", "ADDED");
        assertThat(json(first).findValuesAsString("line")).containsExactly("2", "3");
        assertThat(json(again).findValuesAsString("result")).containsOnly("UNCHANGED");
        JsonNode listed = json(intake("partners", "list", "--format", "json"));
        assertThat(listed.findValuesAsString("name")).containsExactly("Two", "Works, Ltd");
        CommandRun csv = intake("partners", "list", "--format", "csv");
        assertThat(csv.out())
                .startsWith("name,")
                .contains("\"Works, Ltd\",\"\",\"\",\"works.example\",\"ada@gmail.com\"");
        for (String name : new String[] {"works, ltd", "ada@gmail.com", "anybody@works.example"}) {
            CommandRun shown = intake("partners", "show", name);
            assertThat(shown.exitCode()).as(shown.err()).isZero();
            assertThat(shown.out())
                    .contains("Partner Works, Ltd")
                    .contains("works.example")
                    .contains("ada@gmail.com");
        }
        assertThat(json(intake("partners", "show", "Two", "--format", "json")).path("domains"))
                .hasToString("[\"two.example\"]");
    }

    @Test
    void refusesSingleLinesAndFailsWithoutStoppingTheOthers() throws IOException {
        Path file = file("name,domains,contacts\nWorks,gmail.com,\n=HYPERLINK(1),fine.example,\nTwo,,no address\n");

        CommandRun run = intake("partners", "import", file.toString(), "--format", "csv");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"2\",\"REFUSED\",\"Works\",\"Anybody can write from gmail.com")
                .contains("\"4\",\"REFUSED\",\"Two\",\"'no' is no mail address")
                .as("a spreadsheet takes no name for a formula")
                .contains("\"'=HYPERLINK(1)\"");
        assertThat(json(intake("partners", "list", "--format", "json"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "company,domains\nWorks,works.example\n", ""})
    void saysWhatIsWrongWithAFileThatIsNone(String content) throws IOException {
        CommandRun run = intake("partners", "import", file(content).toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsAnyOf("no column 'name'", "needs a heading")
                .doesNotContain("\tat ");
    }

    @Test
    void saysWhatIsWrongWithAFileInAnotherEncoding() throws IOException {
        Path file = Files.write(
                folder.resolve("latin.csv"),
                "name,domains\nBüro,buero.example\n".getBytes(StandardCharsets.ISO_8859_1));

        CommandRun run = intake("partners", "import", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is it a CSV file in UTF-8?").doesNotContain("\tat ");
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() {
        CommandRun missing =
                intake("partners", "import", folder.resolve("none.csv").toString());
        CommandRun unknown = intake("partners", "show", "Nobody");
        CommandRun format = intake("partners", "list", "--format", "xml");

        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("There is no readable file");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("There is no partner 'Nobody'; see 'intake partners list'.");
        assertThat(format.exitCode()).isEqualTo(2);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("partners.csv"), content);
    }

    private CommandRun intake(String... arguments) {
        return CommandRun.of(context, arguments);
    }

    private static JsonNode json(CommandRun run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
