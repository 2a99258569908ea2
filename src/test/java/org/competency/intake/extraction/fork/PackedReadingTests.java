package org.competency.intake.extraction.fork;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridDocument.Problem;
import org.competency.intake.extraction.reading.GridReading;

import static org.assertj.core.api.Assertions.assertThat;

class PackedReadingTests {

    private final PackedReading reading = new PackedReading(GridReading.with(null));

    private Reading read(GridDocument... documents) {
        return reading.read("all.zip", "application/zip", "0".repeat(64), List.of(documents), unmatched -> null);
    }

    private static GridDocument questionnaire(String path, String answer) {
        List<Cell> cells = List.of(
                Cell.of(0, 0, "ID"),
                Cell.of(0, 1, "Requirement"),
                Cell.of(0, 2, "Met?"),
                Cell.of(0, 3, "Partner Response"),
                Cell.of(1, 0, "ABR-001"),
                Cell.of(1, 1, "Business support is subscribed on production accounts"),
                Cell.of(1, 2, answer),
                Cell.of(2, 0, "ABR-002"),
                Cell.of(2, 1, "The root user is not used for routine work"),
                Cell.of(2, 2, answer));
        Grid grid = new Grid("table 1", Grid.Kind.TABLE, false, cells, List.of());
        return new GridDocument(path, "text/html", List.of(grid), List.of(), Map.of(), List.of());
    }

    private static GridDocument problem(String path, String code) {
        return new GridDocument(path, "x/y", List.of(), List.of(), Map.of(), List.of(new Problem(code, "why")));
    }

    private static List<String> codes(Reading reading) {
        return reading.reasons().stream().map(Reading.Reason::code).toList();
    }

    @Test
    void readsTheOneCompletedQuestionnaireAndNamesItsFile() {
        Reading read = read(
                questionnaire("blank.html", ""),
                questionnaire("in/filled.html", "Yes"),
                problem("diagram.png", "UNSUPPORTED_FORMAT"));

        assertThat(read.status()).isEqualTo(Reading.Status.READ);
        assertThat(read.rows()).extracting(Reading.Row::answer).containsExactly("Yes", "Yes");
        assertThat(read.rows().get(0).source().part()).isEqualTo("in/filled.html: table 1");
        assertThat(read.mediaType()).isEqualTo("application/zip");
    }

    @Test
    void leavesTheChoiceAmongSeveralToAPerson() {
        Reading read = read(questionnaire("a.html", "Yes"), questionnaire("b.html", "No"));

        assertThat(read.status()).isEqualTo(Reading.Status.REVIEW);
        assertThat(read.rows()).isEmpty();
        assertThat(codes(read)).startsWith("SEVERAL_QUESTIONNAIRES");
        assertThat(read.reasons().get(0).message()).contains("a.html, b.html");
    }

    @Test
    void doubtsACompletedOneBesideAFileThatCannotBeOpened() {
        Reading read = read(questionnaire("a.html", "Yes"), problem("b.docx", "ENCRYPTED"));

        assertThat(read.status()).isEqualTo(Reading.Status.REVIEW);
        assertThat(codes(read)).containsExactly("ENCRYPTED");
        assertThat(read.reasons().get(0).detail()).contains("b.docx");
        assertThat(read.rows()).hasSize(2);
    }

    @Test
    void saysThatABlankOneIsBlank() {
        assertThat(codes(read(questionnaire("a.html", "")))).containsExactly("NO_ANSWERS");
    }

    @Test
    void saysThatThereIsNone() {
        assertThat(codes(read(new GridDocument("a.txt", "text/plain", List.of(), List.of(), Map.of(), List.of()))))
                .containsExactly("NOT_A_QUESTIONNAIRE");
    }
}
