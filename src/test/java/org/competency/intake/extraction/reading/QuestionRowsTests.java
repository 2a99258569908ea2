package org.competency.intake.extraction.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionRowsTests {

    @Test
    void readsIdCriterionAnswerAndRemark() {
        Reading reading = Grids.read(Grids.sheet(
                "Requirements",
                "ID|Requirement Description|Met?|Partner Response",
                "DOC-001|Guide is public|Yes|See the web site",
                "DOC-002|Diagram is there|No|Planned"));

        assertThat(reading.status()).isEqualTo(Reading.Status.READ);
        assertThat(Grids.rows(reading))
                .containsExactly(
                        "DOC-001 | Guide is public | - | Yes | MET | See the web site",
                        "DOC-002 | Diagram is there | - | No | NOT_MET | Planned");
        assertThat(reading.rows().get(1).source()).isEqualTo(new Reading.Source("Requirements", 3, "C3"));
    }

    @Test
    void leavesOutSectionsInstructionsAndTotals() {
        Reading reading = Grids.read(Grids.table(
                "Please answer every row.|<|<",
                "No.|Question|Answer",
                "Security|<|<",
                "1.1|Are backups made?|Yes",
                "Operations||",
                "2.1|Is there a plan?|No",
                "|Total|2"));

        assertThat(Grids.rows(reading))
                .containsExactly(
                        "1.1 | Are backups made? | - | Yes | MET | -", "2.1 | Is there a plan? | - | No | NOT_MET | -");
    }

    @Test
    void readsRowsWithoutIdsByTheirWording() {
        Reading reading = Grids.read(
                Grids.table("Question|Answer", "Are backups made?|Yes", "Is there an on-call team?|Only on weekdays"));

        assertThat(Grids.rows(reading))
                .containsExactly(
                        "- | Are backups made? | - | Yes | MET | -",
                        "- | Is there an on-call team? | - | Only on weekdays | TEXT | -");
    }

    @Test
    void findsIdsAtTheBeginningOfTheWording() {
        Reading reading = Grids.read(Grids.table(
                "Criteria|Conformance Level|Remarks and Explanations",
                "1.1.1 Non-text content (Level A)|Supports|Pictures have texts",
                "1.2.1 Audio only|Not Applicable|No audio"));

        assertThat(reading.rows()).extracting(Reading.Row::id).containsExactly("1.1.1", "1.2.1");
    }

    @Test
    void putsIdsBrokenOverLinesTogether() {
        Reading reading = Grids.read(Grids.table(
                "Control ID|Question|Answer", "A&A-\\n01.1|Is there a policy?|Yes", "A&A-\\n01.2|Is it reviewed?|No"));

        assertThat(reading.rows()).extracting(Reading.Row::id).containsExactly("A&A-01.1", "A&A-01.2");
    }

    @Test
    void keepsAnIdThatIsUsedTwice() {
        Reading reading = Grids.read(Grids.table(
                "ID|Question|Answer", "DAS-001|Sizing of servers?|Small", "DAS-001|Sizing of storage?|Large"));

        assertThat(Grids.answers(reading)).containsExactly("Small", "Large");
    }

    @Test
    void keepsRowsWhoseIdsAreWords() {
        Reading reading = Grids.read(Grids.table(
                "ID|Requirement|Status|Comments",
                "GV.OC|Context is known|Implemented|",
                "USE-CASE|Use case is named||",
                "AC|Access is controlled|Not implemented|"));

        assertThat(Grids.answers(reading)).containsExactly("Implemented", "-", "Not implemented");
    }

    @Test
    void readsMergedCriteriaOnce() {
        Reading reading = Grids.read(Grids.table(
                "ID|Question|Answer|Comments",
                "1.1|Are backups made?|Yes|daily",
                "^|^|^|and weekly",
                "1.2|Are they tested?|No|"));

        assertThat(Grids.answers(reading)).containsExactly("Yes", "No");
    }

    @Test
    void goesOnInATableWithoutAHeader() {
        Reading reading = Grids.read(
                Grids.table("ID|Question|Answer", "1.1|Are backups made?|Yes"),
                Grids.tableAfter("Operations", "2.1|Is there a plan?|No", "2.2|Is it tested?|Yes"));

        assertThat(Grids.answers(reading)).containsExactly("Yes", "No", "Yes");
    }

    @Test
    void doesNotTakeAListAfterTheTableForItsContinuation() {
        Reading reading = Grids.read(
                Grids.table("Question|Answer", "Are backups made?|Yes"),
                Grids.tableAfter("Terms", "Met|the requirement is fulfilled", "Partly|some of it is fulfilled"));

        assertThat(Grids.answers(reading)).containsExactly("Yes");
    }

    @Test
    void readsThroughRepeatedHeaders() {
        Reading reading = Grids.read(Grids.table(
                "ID|Question|Answer", "1.1|Are backups made?|Yes", "ID|Question|Answer", "1.2|Are they tested?|No"));

        assertThat(Grids.answers(reading)).containsExactly("Yes", "No");
    }

    @Test
    void leavesOutSheetsThatRepeatTheQuestions() {
        Reading reading = Grids.read(
                Grids.sheet(
                        "Questions",
                        "ID|Question|Answer",
                        "HLD-01|Are backups made?|Yes",
                        "HLD-02|Are they tested?|No"),
                Grids.sheet(
                        "Standards Crosswalk",
                        "ID|Question|Answer",
                        "HLD-01|Are backups made?|A.12.3",
                        "HLD-02|Are they tested?|A.12.4"));

        assertThat(Grids.answers(reading)).containsExactly("Yes", "No");
    }

    @Test
    void keepsSeveralAnswersInOneCellAsWritten() {
        Reading reading = Grids.read(Grids.table(
                "Criteria|Conformance Level",
                "1.1.1 Pictures|Web: Supports\\nSoftware: Partially Supports",
                "1.2.1 Audio|Web: Supports Software: Not Applicable",
                "1.2.2 Captions|Supports"));

        assertThat(Grids.answers(reading))
                .containsExactly(
                        "Web: Supports Software: Partially Supports",
                        "Web: Supports Software: Not Applicable",
                        "Supports");
        assertThat(reading.rows())
                .extracting(Reading.Row::value)
                .containsExactly(AnswerValue.PARTLY, AnswerValue.MET, AnswerValue.MET);
    }

    @Test
    void doubtsAnswersOfRowsThatRanTogether() {
        Reading reading = Grids.read(Grids.table(
                "ID|Question|Answer", "1.1|Are backups made?|Yes\\nYes\\nNo", "1.2|Are they tested?|Yes\\nNo\\nYes"));

        assertThat(reading.status()).isEqualTo(Reading.Status.REVIEW);
        assertThat(Grids.codes(reading)).containsExactly("LOW_CONFIDENCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<select>",
                "Choose an item.",
                "Select...",
                "[Partner to complete]",
                "Wählen Sie ein Element aus.",
                "Choisissez un élément.",
                "Elija un elemento.",
                "Escolher um item.",
                "Scegliere un elemento.",
                "Kies een item.",
                "アイテムを選択してください。",
                "Yes / No",
                "Yes\\nNo\\nNot applicable",
                "☐ Yes ☐ No",
                "Not verified",
                "ph:Click or tap here",
                "f:0"
            })
    void takesWhatAFormShowsBeforeItIsFilledInAsBlank(String shown) {
        Reading reading =
                Grids.read(Grids.table("ID|Question|Answer", "1.1|Are backups made?|" + shown, "1.2|Tested?|" + shown));

        assertThat(reading.rows()).extracting(Reading.Row::value).containsOnly(AnswerValue.BLANK);
        assertThat(Grids.codes(reading)).containsExactly("NO_ANSWERS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "☒ Yes ☐ No",
                "Yes ☒ No ☐",
                "[x] Yes [ ] No",
                "■ Yes □ No",
            })
    void readsTheTickedBoxOfACell(String boxes) {
        Reading reading =
                Grids.read(Grids.table("ID|Question|Answer", "1.1|Are backups made?|" + boxes, "1.2|Tested?|" + boxes));

        assertThat(Grids.answers(reading)).containsOnly("Yes");
        assertThat(reading.rows()).extracting(Reading.Row::value).containsOnly(AnswerValue.MET);
    }

    @Test
    void doubtsTwoTickedBoxesThatContradictEachOther() {
        Reading reading = Grids.read(
                Grids.table("ID|Question|Answer", "1.1|Are backups made?|☒ Yes ☒ No", "1.2|Tested?|☒ Yes ☒ No"));

        assertThat(Grids.codes(reading)).containsExactly("LOW_CONFIDENCE");
    }
}
