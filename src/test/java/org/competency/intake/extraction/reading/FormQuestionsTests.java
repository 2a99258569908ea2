package org.competency.intake.extraction.reading;

import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;

class FormQuestionsTests {

    @Test
    void readsFieldsOfOneIdAsAnswerAndWords() {
        Reading reading = Grids.read(Grids.form(
                "DOC-002_met|Diagram is there|Yes",
                "DOC-002_response||See a.pdf",
                "DOC_003_Met||No",
                "DOC_003_Response||",
                "DOC-004_met||ph:<select>"));

        assertThat(Grids.rows(reading))
                .containsExactly(
                        "DOC-002 | Diagram is there | - | Yes | MET | See a.pdf",
                        "DOC-003 |  | - | No | NOT_MET | -",
                        "DOC-004 |  | - | - | BLANK | -");
        assertThat(reading.rows().get(0).source()).isEqualTo(new Reading.Source("form", 1, "C1"));
    }

    @Test
    void readsRadioButtonsAndBoxesNamedByTheirAnswer() {
        Reading reading = Grids.read(Grids.form(
                "form1[0].page1[0].ABR-001[0]||☒ Yes ☐ No",
                "ABR-002_yes||☐",
                "ABR-002_no||☒",
                "ABR-003_yes||☐",
                "ABR-003_no||☐"));

        assertThat(Grids.answers(reading)).containsExactly("Yes", "no", "-");
    }

    @Test
    void readsQuestionsThatStandInLabels() {
        Reading reading = Grids.read(Grids.form(
                "Text1|1.1 Are backups made every night?|Yes",
                "Text2|1.2 Are they tested?|No",
                "Text3|1.3 Who does it?|The team"));

        assertThat(reading.rows()).extracting(Reading.Row::id).containsExactly("1.1", "1.2", "1.3");
        assertThat(Grids.answers(reading)).containsExactly("Yes", "No", "The team");
    }

    @Test
    void readsCaseStudiesFromNames() {
        Reading reading = Grids.read(
                Grids.form("cs1_DOC-002_met||Yes", "cs2_DOC-002_met||No", "cs1_DOC-003_met||Yes", "cs2_DOC-003_met||"));

        assertThat(reading.rows()).extracting(Reading.Row::caseStudy).containsExactly(1, 2, 1, 2);
    }

    @Test
    void readsNoQuestionsFromAFormForNamesAndAddresses() {
        Reading reading = Grids.read(Grids.form(
                "f1_01|First name|Ada", "f1_02|Last name|L.", "Text3|Street|A street", "Check Box4|checkbox|☒"));

        assertThat(Grids.codes(reading)).containsExactly("NOT_A_QUESTIONNAIRE");
    }

    @Test
    void readsNoQuestionsFromNumberedLines() {
        Reading reading = Grids.read(
                Grids.form("teacher.1|1|Ms Brown", "teacher.2|2|Mr White", "teacher.3|3|Ms Green", "teacher.4|4|"));

        assertThat(reading.rows()).isEmpty();
    }

    @Test
    void readsAFieldInATableCellOnlyOnce() {
        Reading reading = Grids.read(
                Grids.table("ID|Question|Met?", "DOC-002|Diagram|Yes", "DOC-003|Design|No", "DOC-004|Security|Yes"),
                Grids.form("DOC-002_met||Yes", "DOC-003_met||No", "DOC-004_met||Yes"));

        assertThat(reading.rows()).hasSize(3);
    }
}
