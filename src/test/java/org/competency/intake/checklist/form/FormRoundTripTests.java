package org.competency.intake.checklist.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.checklist.Requirement.Level;
import org.competency.intake.extraction.Reading;
import org.competency.intake.support.InProcessReading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class FormRoundTripTests {

    static Stream<Arguments> everyForm() {
        return FilledForms.shipped().stream()
                .flatMap(checklist ->
                        Stream.of(FormFormat.values()).map(format -> Arguments.of(checklist.ref(), format, checklist)));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyForm")
    void readsBackExactlyWhatWasWritten(Object name, FormFormat format, Checklist checklist) {
        FilledForm form = FilledForms.of(checklist, 3, 4711);

        Reading reading = read(checklist, format, form);

        assertThat(RoundTrip.differences(checklist, form, reading)).isEmpty();
        assertThat(reading.status()).isEqualTo(Reading.Status.READ);
        assertThat(reading.unmatched()).isEmpty();
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("everyForm")
    void readsABlankFormAsBlank(Object name, FormFormat format, Checklist checklist) {
        Reading reading = read(checklist, format, FilledForm.blank(3));

        assertThat(RoundTrip.differences(checklist, FilledForm.blank(0), withoutBlankRows(reading)))
                .isEmpty();
        assertThat(reading.reasons()).extracting(Reading.Reason::code).containsExactly("NO_ANSWERS");
    }

    @ParameterizedTest
    @EnumSource
    void keepsNumbersOfCaseStudiesThatWereLeftOut(FormFormat format) {
        Checklist checklist = withCaseStudies();
        String row = checklist
                .requirements()
                .filter(FormRoundTripTests::isOfCaseStudies)
                .findFirst()
                .orElseThrow()
                .id();
        FilledForm form = FilledForm.builder()
                .caseStudy(2, "Second", "PUBLIC")
                .caseStudy(12, "Twelfth", "NON_PUBLIC")
                .answer(row, 12, "Met", "of the twelfth")
                .build();

        Reading reading = read(checklist, format, form);

        assertThat(reading.caseStudies())
                .containsExactly(
                        new Reading.CaseStudy(2, "Second", "PUBLIC"),
                        new Reading.CaseStudy(12, "Twelfth", "NON_PUBLIC"));
        assertThat(reading.rows())
                .filteredOn(read -> !read.answer().isEmpty())
                .extracting(Reading.Row::id, Reading.Row::caseStudy, Reading.Row::response)
                .containsExactly(tuple(row, 12, "of the twelfth"));
    }

    @ParameterizedTest
    @EnumSource
    void saysInAPropertyWhichFormItIs(FormFormat format) {
        Checklist checklist = FilledForms.shipped().get(0);
        byte[] form = new ChecklistForm().write(checklist, format, FilledForm.blank(1));

        assertThat(InProcessReading.grids("form." + format.extension(), form).properties())
                .contains(
                        Map.entry(
                                ChecklistForm.MARKER,
                                checklist.ref().id() + " " + checklist.ref().version()),
                        Map.entry("title", checklist.title()));
    }

    @Test
    void writesNumbersOfCharactersInWorkbooksAsTheyAre() {
        Checklist checklist = FilledForms.shipped().get(0);
        FilledForm form = FilledForm.builder()
                .fact(checklist.facts().get(0).name(), "_x0041_ and _x005F_")
                .build();

        assertThat(read(checklist, FormFormat.XLSX, form).facts()).containsValue("_x0041_ and _x005F_");
    }

    private static Checklist withCaseStudies() {
        return FilledForms.shipped().stream()
                .filter(checklist -> checklist.requirements().anyMatch(FormRoundTripTests::isOfCaseStudies))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isOfCaseStudies(Requirement requirement) {
        return requirement.level() == Level.CASE_STUDY;
    }

    private static Reading read(Checklist checklist, FormFormat format, FilledForm form) {
        return InProcessReading.read(
                "form." + format.extension(), new ChecklistForm().write(checklist, format, form), checklist);
    }

    private static Reading withoutBlankRows(Reading reading) {
        List<Reading.Row> answered = reading.rows().stream()
                .filter(row -> !row.answer().isEmpty() || !row.response().isEmpty())
                .toList();
        return new Reading(
                reading.file(),
                reading.mediaType(),
                reading.sha256(),
                reading.status(),
                reading.reasons(),
                reading.checklist(),
                reading.facts(),
                reading.caseStudies(),
                answered,
                reading.unmatched());
    }
}
