package org.competency.intake.extraction.annotation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.checklist.form.FilledForm;
import org.competency.intake.checklist.form.FormFormat;
import org.competency.intake.extraction.Reading;
import org.competency.intake.support.InProcessReading;
import org.competency.intake.support.LibreOffice;

import static org.assertj.core.api.Assertions.assertThat;

/** Files with comments that LibreOffice has opened and saved; left out where it is not installed. */
class CommentedByLibreOfficeIT {

    private static final Checklist CHECKLIST = Checklists.in(Path.of("config/checklists"))
            .find(new ChecklistRef("industrial-software-technology", "1.0"))
            .orElseThrow();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} saved as {1}")
    @CsvSource({"docx, docx", "docx, odt", "xlsx, xlsx", "xlsx, ods"})
    void commentsArriveThereAndAnswersStay(String format, String saved) throws Exception {
        byte[] form = form(FormFormat.valueOf(format.toUpperCase(java.util.Locale.ROOT)));
        List<Reading.Row> rows =
                InProcessReading.read("form." + format, form, CHECKLIST).rows();
        List<Remark> remarks = IntStream.range(0, rows.size())
                .mapToObj(i -> new Remark(rows.get(i).source(), "Remark " + i + ".\nWhat to do: <this> & \"that\"."))
                .toList();
        byte[] commented = new FileAnnotator(1000)
                .annotate(
                        form,
                        Commented.type("form." + format),
                        new Annotations(
                                Commented.AUTHOR,
                                Commented.NOW,
                                Commented.HEADING,
                                remarks,
                                Map.of(ChecklistForm.CASE, "CI-7K4QM2XW")));

        byte[] opened = LibreOffice.convert(commented, format, saved, folder);

        Reading read = InProcessReading.read("form." + saved, opened, CHECKLIST);
        assertThat(answers(read.rows())).isEqualTo(answers(rows));
        assertThat(read.caseNumber()).isEqualTo("CI-7K4QM2XW");
        Map<Reading.Source, String> notes = Commented.notes(InProcessReading.grids("form." + saved, opened));
        for (int i = 0; i < rows.size(); i++) {
            assertThat(Commented.noteAt(notes, read.rows().get(i).source()))
                    .as("%s of %s", read.rows().get(i).source(), saved)
                    .contains("Remark " + i + ".")
                    .contains("What to do: <this> & \"that\".");
        }
    }

    private static List<String> answers(List<Reading.Row> rows) {
        return rows.stream()
                .map(row -> row.id() + "/" + row.caseStudy() + " " + row.value() + " " + row.response())
                .toList();
    }

    private static byte[] form(FormFormat format) {
        FilledForm.Builder form = FilledForm.builder().fact("partner", "Works Ltd");
        CHECKLIST.requirements().forEach(row -> {
            if (row.level() == Requirement.Level.APPLICATION) {
                form.answer(row.id(), "Met", "As described");
            } else if (!row.id().endsWith("3")) {
                form.answer(row.id(), 1, "Not met", "Coming");
            }
        });
        return new ChecklistForm().write(CHECKLIST, format, form.build());
    }
}
