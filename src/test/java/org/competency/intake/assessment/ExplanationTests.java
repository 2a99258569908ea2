package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;

import static org.assertj.core.api.Assertions.assertThat;

/** The chain cell, answer, rule, finding, verdict. */
class ExplanationTests {

    private final Checklists checklists = ShippedChecklists.ALL;
    private final Checklist checklist = checklists
            .find(new ChecklistRef("industrial-software-technology", "1.0"))
            .orElseThrow();

    @Test
    void goesFromTheCellToTheVerdict() {
        Assessment assessment = assess(completed()
                .answer("ABR-003", 1, "Not met", AnswerValue.NOT_MET, "until  May")
                .answer("CST-001", 2, "", AnswerValue.BLANK, ""));

        assertThat(assessment.explain())
                .containsExactly(
                        "ANSWER_MISSING, blocking: CST-001 in case study 2 has no answer.",
                        "  read: table 1, C1: CST-001 of number 2, blank",
                        "  rule: P8 - " + ProgramRule.P8.sentence(),
                        "  alone: INCOMPLETE",
                        "DECLARED_NOT_MET, declared critical: You declared ABR-003 in case study 1 not met: a critical finding.",
                        "  read: table 1, C1: ABR-003 of number 1, 'Not met' (NOT_MET), response 'until May'",
                        "  rule: P11 - " + ProgramRule.P11.sentence(),
                        "  alone: COMPLETE",
                        "Verdict INCOMPLETE: ANSWER_MISSING");
    }

    @Test
    void saysThatNothingIsMissing() {
        assertThat(assess(completed()).explain())
                .containsExactly("Verdict COMPLETE: nothing that is required is missing");
    }

    @Test
    void saysThatARowIsNowhereAndCountsManyRows() {
        List<String> lines =
                assess(completed().without("ABR-").without("DOC-001")).explain();

        assertThat(lines).contains("  read: DOC-001 stands nowhere in the document", "  read: 62 more rows");
    }

    @Test
    void keepsNoMoreGroundsThanHundred() {
        Assessment assessment =
                assess(CompletedChecklists.of(checklist, 9, "2026-03-15").without("ABR-"));

        assertThat(assessment.findings().get(0).grounds()).hasSize(100);
    }

    @Test
    void survivesTheDatabase() {
        JsonMapper json = JsonMapper.builder().build();
        List<Finding> findings = assess(completed().without("DOC-")).findings();

        List<Finding> back = json.readValue(json.writeValueAsString(findings), new TypeReference<List<Finding>>() {});

        assertThat(back).isEqualTo(findings);
    }

    @Test
    void understandsFindingsWithoutRuleAndGrounds() {
        String old = """
                {"severity": "BLOCKING", "code": "X", "requirement": null, "caseStudy": null, "title": "t", "problem": "p",
                 "remedy": "r", "source": {"part": "table 1", "row": 3, "cell": ""}}
                """;

        Finding finding = JsonMapper.builder().build().readValue(old, Finding.class);

        assertThat(finding.alone()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(finding.rule()).isEmpty();
        assertThat(new Assessment(Verdict.INCOMPLETE, List.of(finding)).explain())
                .containsExactly("X, blocking: p", "  alone: INCOMPLETE", "Verdict INCOMPLETE: X");
        assertThat(new Finding(Finding.Severity.HINT, "X", null, null, "t", "p", "r", null).alone())
                .isEqualTo(Verdict.COMPLETE);
    }

    private CompletedChecklists completed() {
        return CompletedChecklists.of(checklist, 4, "2026-03-15");
    }

    private Assessment assess(CompletedChecklists filled) {
        return Assessor.with(checklists).assess(checklist, filled.read(), LocalDate.of(2026, 11, 25));
    }
}
