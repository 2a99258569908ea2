package org.competency.intake.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import org.competency.intake.CompetencyIntakeApplication;
import org.competency.intake.extraction.Reading;
import org.competency.intake.support.InProcessReading;

import static org.assertj.core.api.Assertions.assertThat;

class ChecklistsTemplateCommandTests {

    private static final String PROGRAM = "industrial-software-technology";

    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void writesAFormWithRoomForAsManyCaseStudiesAsAsked() throws IOException {
        Path file = folder.resolve("form.xlsx");

        assertThat(run(PROGRAM, "--version", "1.0", "--case-studies", "6", "-o", file.toString()))
                .isZero();

        Reading blank = InProcessReading.read("form.xlsx", Files.readAllBytes(file), null);
        assertThat(blank.rows())
                .extracting(Reading.Row::caseStudy)
                .contains(1, 6)
                .doesNotContain(7);
    }

    @Test
    void replacesAFileOnlyWhenTold() throws IOException {
        Path file = Files.writeString(folder.resolve("form.docx"), "mine");

        assertThat(run(PROGRAM, "-o", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("exists already", "--force");
        assertThat(file).hasContent("mine");
        assertThat(run(PROGRAM, "-o", file.toString(), "--force")).isZero();
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    @Test
    void saysWhichProgramsThereAre() {
        assertThat(run(
                        "no-such-program",
                        "--as",
                        "docx",
                        "-o",
                        folder.resolve("f").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no checklist 'no-such-program'", PROGRAM);
        assertThat(folder.resolve("f")).doesNotExist();
    }

    @Test
    void asksForTheKindOfFileWhereTheNameDoesNotTell() {
        assertThat(run(PROGRAM, "-o", folder.resolve("form.doc").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--as docx or --as xlsx");
    }

    @Test
    void refusesThousandsOfCaseStudies() {
        assertThat(run(
                        PROGRAM,
                        "--case-studies",
                        "5000",
                        "-o",
                        folder.resolve("form.docx").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("1 to 50, not 5000");
    }

    @Test
    void saysThatTheFolderDoesNotExist() {
        assertThat(run(
                        PROGRAM,
                        "-o",
                        folder.resolve("none").resolve("form.docx").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no such file or folder");
    }

    private int run(String... args) {
        CommandLine line = CommandLineInterface.commandLine(new IntakeContext(CompetencyIntakeApplication.class));
        line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err, true));
        String[] all = new String[args.length + 2];
        all[0] = "checklists";
        all[1] = "template";
        System.arraycopy(args, 0, all, 2, args.length);
        return line.execute(all);
    }
}
