package org.competency.intake.extraction;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.checklist.form.FilledForm;
import org.competency.intake.checklist.form.FormFormat;
import org.competency.intake.support.InProcessReading;

import static org.assertj.core.api.Assertions.assertThat;

class PreviousVersionTests {

    private static final Checklist CHECKLIST = Checklists.in(Path.of("config/checklists"))
            .find(new ChecklistRef("industrial-software-technology", "1.0"))
            .orElseThrow();

    private static final FilledForm SENT = FilledForm.builder()
            .fact("partner", "Example Works")
            .fact("category", "PRODUCT_DESIGN")
            .caseStudy(1, "Example Motors", "PUBLIC")
            .answer("BUS-001", "Yes", "Advanced since 2019")
            .answer("CST-001", 1, "Met", "A maker of engines")
            .answer("CST-002", 1, "perhaps", "not decided")
            .answer("ABR-002", 3, "", "only a response")
            .build();

    @ParameterizedTest
    @EnumSource
    void carriesOverWhatWasSaid(FormFormat format) {
        FilledForm carried = PreviousVersion.of(sent(format), CHECKLIST);

        assertThat(carried.facts())
                .containsEntry("partner", "Example Works")
                .containsEntry("category", "PRODUCT_DESIGN");
        assertThat(carried.caseStudies()).contains(new FilledForm.CaseStudy(1, "Example Motors", "PUBLIC"));
        assertThat(carried.answers())
                .containsEntry(new FilledForm.Place("CST-001", 1), new FilledForm.Answer("Met", "A maker of engines"))
                .containsEntry(new FilledForm.Place("ABR-002", 3), new FilledForm.Answer("", "only a response"));
    }

    @Test
    void saysAnAnswerInTheWordsOfTheForm() {
        assertThat(PreviousVersion.of(sent(FormFormat.XLSX), CHECKLIST).answers())
                .containsEntry(
                        new FilledForm.Place("BUS-001", null), new FilledForm.Answer("Met", "Advanced since 2019"));
    }

    @Test
    void leavesAnAnswerOpenThatTheFormDoesNotOffer() {
        assertThat(PreviousVersion.of(sent(FormFormat.XLSX), CHECKLIST).answers())
                .containsEntry(new FilledForm.Place("CST-002", 1), new FilledForm.Answer("", "not decided"));
    }

    private static Reading sent(FormFormat format) {
        byte[] form = new ChecklistForm().write(CHECKLIST, format, SENT);
        return InProcessReading.read("sent." + format.extension(), form, CHECKLIST);
    }
}
