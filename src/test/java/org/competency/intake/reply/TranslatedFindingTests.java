package org.competency.intake.reply;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.assessment.Assessor;
import org.competency.intake.assessment.Finding;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.Reading;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterFacts.Point;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.partner.Correspondent;

import static org.assertj.core.api.Assertions.assertThat;

/** What the rules find is told in the language of the reply, also after a way through the database. */
class TranslatedFindingTests {

    private static final Checklists CHECKLISTS = Checklists.in(Path.of("config/checklists"));

    @ParameterizedTest
    @CsvSource({
        "de, ist nicht ausgefüllt",
        "fr, n’est pas rempli",
        "es, no está rellenado",
        "pt, não está preenchido",
        "ja, が記入されていません",
        "en, is not filled in"
    })
    void tellsFindingsInTheLanguageOfTheReply(String language, String words) {
        List<Finding> findings = ofAnEmptyForm();

        ComposedReply.Letter letter = (ComposedReply.Letter)
                Samples.composer(ReplySettings.settings().language(language).build())
                        .compose(Samples.brought("INCOMPLETE", findings));

        assertThat(letter.text()).contains(words);
        if (!language.equals("en")) {
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(letter.html())
                            .doesNotContain(finding.problem())
                            .doesNotContain(finding.remedy()));
        }
    }

    @ParameterizedTest
    @CsvSource({"de, ist nicht ausgefüllt", "ja, が記入されていません"})
    void tellsInLettersWhatTheProductFoundAndLeavesAnAuditorsWordsAsTheyAre(String language, String words) {
        List<Finding> findings = ofAnEmptyForm();
        Finding own = findings.get(0);
        DueLetter letter = LetterSamples.about(
                LetterKind.FINDINGS,
                LetterFacts.none()
                        .day("until", LocalDate.of(2027, 1, 15))
                        .point(new Point(
                                1,
                                String.valueOf(own.requirement()),
                                null,
                                "",
                                own.problem(),
                                own.remedy(),
                                null,
                                "CRITICAL"))
                        .point(new Point(2, "DOC-001", null, "", "The auditor says so.", "", null, "OTHER")));
        CaseThread thread = new CaseThread(Samples.brought("COMPLETE", findings), "alliance@partner.example");

        ComposedLetter.Mail mail = LetterSamples.writer(ReplySettings.settings().build())
                .write(letter, "alliance@partner.example", thread, new Correspondent(language, ""));

        assertThat(mail.text()).contains(words).contains("The auditor says so.").doesNotContain(own.problem());
    }

    private static List<Finding> ofAnEmptyForm() {
        Checklist checklist = CHECKLISTS
                .find(new ChecklistRef("industrial-software-technology", "1.0"))
                .orElseThrow();
        Reading empty = new Reading(
                "form.docx", "", "", Reading.Status.READ, List.of(), null, Map.of(), List.of(), List.of(), List.of());
        List<Finding> findings = Assessor.with(CHECKLISTS)
                .assess(checklist, empty, LocalDate.of(2026, 11, 16))
                .findings();
        assertThat(findings).hasSizeGreaterThan(4);
        return findings;
    }
}
