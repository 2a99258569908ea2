package org.competency.intake.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.competency.intake.CompetencyIntakeApplication;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Level;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.checklist.form.FilledForm;
import org.competency.intake.checklist.form.FormFormat;

import static org.assertj.core.api.Assertions.assertThat;

/** Real forms through the forked reader, the rules and the reply: no database, no mail. */
class AssessCommandIT {

    private static final String PROGRAM = "industrial-software-technology";

    private final Checklists checklists = Checklists.in(Path.of("config/checklists"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void saysThatACompleteFormIsComplete() throws IOException {
        Path file = write(completed("1.0", 4), FormFormat.DOCX);

        assertThat(run("assess", file.toString(), "--checklist", PROGRAM, "--received", "2026-11-25"))
                .isZero();

        assertThat(out.toString())
                .contains(PROGRAM + " 1.0, received on 2026-11-25\nVerdict: COMPLETE\n")
                .contains("Your self-assessment is complete. The audit is queued.");
    }

    @Test
    void saysWhatIsMissingAndWhy() throws IOException {
        Path file = write(completed("1.0", 3), FormFormat.XLSX);

        assertThat(run("assess", file.toString(), "--checklist", PROGRAM, "--received", "2026-11-25", "--explain"))
                .isZero();

        assertThat(out.toString())
                .contains("Verdict: INCOMPLETE")
                .contains("  rule: P10 - ")
                .contains("Verdict INCOMPLETE: CASE_STUDIES_TOO_FEW")
                .contains("3 of at least 4 case studies are described (number 1, 2 and 3).");
    }

    @Test
    void knowsTheVersionByTheMarkerOfTheForm() throws IOException {
        Path file = write(completed("1.1", 4), FormFormat.DOCX);

        run("assess", file.toString(), "--checklist", PROGRAM, "--received", "2026-11-25", "--format", "json");

        JsonNode result = Json.MAPPER.readTree(out.toString());
        assertThat(result.at("/checklist/version").asString()).isEqualTo("1.1");
        assertThat(result.get("verdict").asString()).isEqualTo("INELIGIBLE");
        assertThat(result.at("/findings/0/code").asString()).isEqualTo("VERSION_NOT_YET_VALID");
        assertThat(result.get("reply").asString()).contains("valid from 2027-02-01");
    }

    @Test
    void judgesByAVersionThatIsNamed() throws IOException {
        Path file = write(completed("1.0", 4), FormFormat.DOCX);

        run("assess", file.toString(), "--checklist", PROGRAM, "--version", "1.1", "--received", "2027-02-01");

        assertThat(out.toString()).contains("DOC-006").contains("Verdict: INCOMPLETE");
    }

    @Test
    void leavesAFileThatIsNoFormToAPerson() throws IOException {
        Path file = folder.resolve("letter.txt");
        Files.writeString(file, "Dear office, we will send it later.");

        assertThat(run("assess", file.toString(), "--checklist", PROGRAM)).isEqualTo(3);
        assertThat(out.toString()).contains("letter.txt: ");
    }

    @Test
    void saysWhatIsWrongWithTheCommandLine() {
        assertThat(run("assess", "no-such.docx", "--checklist", PROGRAM)).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file 'no-such.docx'");
        assertThat(run("assess", folder.resolve("x").toString())).isEqualTo(2);
        assertThat(run("assess", "pom.xml", "--checklist", "nothing")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no checklist 'nothing'");
        assertThat(run("assess", "pom.xml", "--checklist", PROGRAM, "--received", "tomorrow"))
                .isEqualTo(2);
    }

    private FilledForm completed(String version, int caseStudies) {
        Checklist checklist = checklist(version);
        FilledForm.Builder form = FilledForm.builder();
        checklist.facts().forEach(fact -> form.fact(fact.name(), value(fact)));
        checklist.requirements().filter(row -> applies(row, checklist)).forEach(row -> {
            for (int number = 1; number <= (row.level() == Level.APPLICATION ? 1 : caseStudies); number++) {
                if (row.level() == Level.APPLICATION) {
                    form.answer(row.id(), "Met", response(row, number));
                } else {
                    form.answer(row.id(), number, "Met", response(row, number));
                }
            }
        });
        return form.build();
    }

    private static boolean applies(Requirement row, Checklist checklist) {
        return row.appliesWhen().entrySet().stream()
                .allMatch(needed -> checklist.facts().stream()
                        .filter(fact -> fact.name().equals(needed.getKey()))
                        .allMatch(fact -> needed.getValue().contains(value(fact))));
    }

    private static String value(Fact fact) {
        return switch (fact.type()) {
            case TEXT -> "Example Works";
            case YES_NO -> "YES";
            case CHOICE -> fact.choices().get(0).value();
        };
    }

    private static String response(Requirement row, int caseStudy) {
        return switch (row.rules().expects()) {
            case LINK -> "https://www.example.com/industry";
            case DELIVERY_DATE -> "2026-03-15";
            case VISIBILITY -> caseStudy <= 2 ? "Public" : "Non-public";
            case PERSON -> "Kim Example, lead";
            case WORDS -> "Described in chapter " + caseStudy;
        };
    }

    private Path write(FilledForm form, FormFormat format) throws IOException {
        String version = form.answers().containsKey(new FilledForm.Place("DOC-006", null)) ? "1.1" : "1.0";
        Path file = folder.resolve("form." + format.name().toLowerCase(Locale.ROOT));
        Files.write(file, new ChecklistForm().write(checklist(version), format, form));
        return file;
    }

    private Checklist checklist(String version) {
        return checklists.find(new ChecklistRef(PROGRAM, version)).orElseThrow();
    }

    private int run(String... args) {
        return CommandLineInterface.commandLine(new IntakeContext(CompetencyIntakeApplication.class))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
