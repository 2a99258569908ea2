package org.competency.intake.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

import org.competency.intake.CompetencyIntakeApplication;

import static org.assertj.core.api.Assertions.assertThat;

/** The demonstration as a newcomer runs it. */
class DemoCommandIT {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void givesEachOfTwelveMailsItsOutcome() throws Exception {
        int exit = demo("--output", folder.resolve("demo").toString(), "--format", "json");

        JsonNode rows = Json.MAPPER.readTree(out.toString());
        assertThat(exit).as(err.toString()).isZero();
        assertThat(rows.valueStream().map(row -> row.path("decision").asString("")))
                .satisfiesExactly(
                        decision -> assertThat(decision).isEqualTo("complete, audit queued"),
                        decision -> assertThat(decision).matches("incomplete, \\d+ points to mend"),
                        decision -> assertThat(decision).isEqualTo("no checklist attached"),
                        decision -> assertThat(decision).isEqualTo("file not opened: encrypted"),
                        decision -> assertThat(decision).isEqualTo("attached file is no checklist"),
                        decision -> assertThat(decision).isEqualTo("automatic mail ignored"),
                        decision -> assertThat(decision).isEqualTo("delivery report noted"),
                        decision -> assertThat(decision).isEqualTo("file not opened: macros"),
                        decision -> assertThat(decision).isEqualTo("file not opened: corrupt"),
                        decision -> assertThat(decision).isEqualTo("a person decides: several checklists"),
                        decision -> assertThat(decision).isEqualTo("duplicate of mail 1"),
                        decision -> assertThat(decision).isEqualTo("version 2 complete, audit queued"));
        assertThat(folder.resolve("demo/replies/12.html")).content().contains("Kestrel Plant Systems");
        assertThat(folder.resolve("demo/replies/12.eml")).content().contains("Auto-Submitted: auto-replied");
        assertThat(folder.resolve("demo/index.html")).content().contains("replies/12.html");
        assertThat(folder.resolve("demo/replies/06.eml")).doesNotExist();
    }

    @Test
    void leavesAFolderWithOtherFilesAlone() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "mine");

        int exit = demo("--output", folder.toString());

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("holds other files");
        assertThat(letter).hasContent("mine");
    }

    private int demo(String... options) {
        CommandLine commandLine = CommandLineInterface.commandLine(new IntakeContext(CompetencyIntakeApplication.class))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        String[] arguments = new String[options.length + 1];
        arguments[0] = "demo";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return commandLine.execute(arguments);
    }
}
