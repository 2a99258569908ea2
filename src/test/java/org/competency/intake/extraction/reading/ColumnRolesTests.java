package org.competency.intake.extraction.reading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnRolesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Nr.; Anforderung; Erfüllt?; Bemerkungen; Ja",
                "Nr.; Frage; Antwort; Erläuterung; Nein",
                "N°; Exigence; Conforme; Commentaires; Oui",
                "Código; Requisito; Cumple; Observaciones; Sí",
                "Código; Requisito; Atende?; Observações; Sim",
                "Codice; Requisito; Risposta; Note; Sì",
                "Nr; Eis; Voldoet; Toelichting; Ja",
                "番号; 要求事項; 適合; 備考; はい",
                "编号; 要求; 是否符合; 备注; 是",
                "번호; 요구사항; 충족 여부; 비고; 예"
            })
    void knowsHeadingsInSeveralLanguages(String id, String criterion, String answer, String remark, String word) {
        Reading reading = Grids.read(Grids.table(
                "%s|%s|%s|%s".formatted(id, criterion, answer, remark),
                "1.1|Backup|%s|abc".formatted(word),
                "1.2|Restore|%s|".formatted(word)));

        assertThat(Grids.answers(reading)).containsExactly(word, word);
        assertThat(reading.rows().get(0).response()).isEqualTo("abc");
        assertThat(reading.rows()).extracting(Reading.Row::value).doesNotContain(AnswerValue.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "requirementId; requirementText; answerText; reviewerAnswer; partnerComments",
                "question_id; criterion_description; self_assessment; auditor_result; additional_comments",
                "QuestionNumber; QuestionText; YourAnswer; ExpectedAnswer; Justification"
            })
    void knowsHeadingsThatProgramsWrite(String id, String criterion, String answer, String other, String remark) {
        Reading reading = Grids.read(Grids.table(
                String.join("|", id, criterion, answer, other, remark),
                "1.1|Backup|Yes|No|abc",
                "1.2|Restore|No|Yes|",
                "1.3|Plan|Yes|No|"));

        assertThat(Grids.answers(reading)).containsExactly("Yes", "No", "Yes");
        assertThat(reading.rows().get(0).response()).isEqualTo("abc");
    }

    @Test
    void readsYesAndNoAsTwoColumns() {
        Reading reading = Grids.read(Grids.table(
                "No|Checklist item|Yes|No|Next steps",
                "1|Is there a policy?|x||",
                "2|Is it reviewed?||✓|by May",
                "3|Is it known?|||"));

        assertThat(Grids.answers(reading)).containsExactly("Yes", "No", "-");
        assertThat(reading.rows())
                .extracting(Reading.Row::value)
                .containsExactly(AnswerValue.MET, AnswerValue.NOT_MET, AnswerValue.BLANK);
    }

    @Test
    void doubtsMarksInBothColumns() {
        Reading reading =
                Grids.read(Grids.table("No|Checklist item|Yes|No", "1|Is there a policy?|x|x", "2|Is it known?|x|x"));

        assertThat(Grids.codes(reading)).containsExactly("LOW_CONFIDENCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Guidance",
                "Example Response",
                "Analyst Notes",
                "Reviewer comments",
                "AWS Solution Architect Comments ONLY",
                "Auditor finding",
                "Reason for Question",
                "Hinweise zum Ausfüllen"
            })
    void takesNoWordsFromColumnsOfOthers(String heading) {
        Reading reading = Grids.read(Grids.table(
                "ID|Requirement|" + heading + "|Met?|Partner Response",
                "1.1|Backups|Yes, always|No|not yet",
                "1.2|Restores|Yes, always|No|"));

        assertThat(Grids.answers(reading)).containsExactly("No", "No");
        assertThat(reading.rows()).extracting(Reading.Row::response).containsExactly("not yet", "");
    }

    @Test
    void readsAGroupOfColumnsForEachCustomer() {
        Reading reading = Grids.read(Grids.sheet(
                "Customer Example Requirements",
                "ID|Requirement Description|Customer Reference #1|<|Customer Reference #2|<",
                "||Met?|Partner Response|Met?|Partner Response",
                "DOC-001|Diagram|Yes|see a.pdf|No|",
                "OPE-001|Measures|No||Yes|see b.pdf"));

        assertThat(Grids.rows(reading))
                .containsExactly(
                        "DOC-001 | Diagram | 1 | Yes | MET | see a.pdf",
                        "DOC-001 | Diagram | 2 | No | NOT_MET | -",
                        "OPE-001 | Measures | 1 | No | NOT_MET | -",
                        "OPE-001 | Measures | 2 | Yes | MET | see b.pdf");
    }

    @Test
    void findsTheGroupsOfCustomersShiftedByAColumnOfExamples() {
        Reading reading = Grids.read(Grids.sheet(
                "Common Customer Example Requirements",
                "Fill in all four references.|<|<|<|<|<|<|<|<|<|<",
                "ID|Requirement Description|Example Response|Customer Reference #1|<|Customer Reference #2|<|Customer Reference #3|<|Customer Reference #4|<",
                "|||Met?|Partner Response|Met?|Partner Response|Met?|Partner Response|Met?|Partner Response",
                "Documentation||||||||||",
                "DOC-001|Diagram|Yes, see the diagram|Yes|a|No|b|Yes|c|No|d"));

        assertThat(Grids.rows(reading))
                .containsExactly(
                        "DOC-001 | Diagram | 1 | Yes | MET | a",
                        "DOC-001 | Diagram | 2 | No | NOT_MET | b",
                        "DOC-001 | Diagram | 3 | Yes | MET | c",
                        "DOC-001 | Diagram | 4 | No | NOT_MET | d");
    }

    @Test
    void takesTheResponseBeforeTheScoreThatSomebodyGaveIt() {
        Reading reading = Grids.read(Grids.table(
                "Question|Response|Score", "Where are data kept?|In two regions|5", "Who has access?|Two engineers|4"));

        assertThat(Grids.answers(reading)).containsExactly("In two regions", "Two engineers");
    }

    @Test
    void takesAScoreWhereItIsTheAnswer() {
        Reading reading = Grids.read(Grids.table(
                "Ref|Question|Client Score|Interview Notes", "1.1|Capacity planning|3|monthly", "1.2|Reviews|1|"));

        assertThat(Grids.answers(reading)).containsExactly("3", "1");
        assertThat(reading.rows().get(0).response()).isEqualTo("monthly");
    }

    @Test
    void takesTheQuestionBeforeTheSpecificationBehindIt() {
        Reading reading = Grids.read(Grids.table(
                "Question ID|Question|CSP CAIQ Answer|Implementation Description|Control Specification",
                "A&A-01.1|Are policies there?|Yes|In the wiki|Establish, document, approve and communicate policies",
                "A&A-01.2|Are they reviewed?|No||Review and update them at least once a year"));

        assertThat(Grids.rows(reading))
                .containsExactly(
                        "A&A-01.1 | Are policies there? | - | Yes | MET | In the wiki",
                        "A&A-01.2 | Are they reviewed? | - | No | NOT_MET | -");
    }

    @Test
    void takesAColumnOfAnswersWithoutAHeading() {
        Reading reading = Grids.read(Grids.table(
                "Item|Requirement||Comments", "1.1|Backups are made|Yes|", "1.2|They are tested|No|next year"));

        assertThat(Grids.answers(reading)).containsExactly("Yes", "No");
    }

    @Test
    void movesHeadingsOverTheColumnsThatTheyHead() {
        Reading reading = Grids.read(Grids.table(
                "Criteria|<|Conformance Level|Remarks",
                "1.1.1 Pictures|Supports|<|texts are there",
                "1.2.1 Audio|Not Applicable|<|no audio",
                "1.2.2 Captions|Supports|<|yes"));

        assertThat(Grids.answers(reading)).containsExactly("Supports", "Not Applicable", "Supports");
    }
}
