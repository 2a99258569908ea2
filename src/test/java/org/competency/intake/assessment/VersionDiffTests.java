package org.competency.intake.assessment;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.competency.intake.assessment.VersionDiff.Change;
import org.competency.intake.assessment.VersionDiff.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class VersionDiffTests {

    @Test
    void tellsWhatBecameOfEachItem() {
        VersionDiff diff = VersionDiff.between(
                reading(row("A-1", null, ""), row("A-2", 1, "Met"), row("A-3", null, "Met"), row("A-4", null, "Met")),
                reading(
                        row("A-1", null, "Met"),
                        row("A-2", 1, ""),
                        row("A-3", null, "Not met"),
                        row("A-4", null, "Met")),
                List.of(
                        finding("A-1", null, "ANSWER_MISSING", "Empty."),
                        finding("A-4", null, "LINK_WRONG", "No address."),
                        finding("A-5", 2, "DATE_OLD", "Too old.")),
                List.of(
                        finding("A-2", 1, "ANSWER_MISSING", "Empty."),
                        finding("A-4", null, "LINK_WRONG", "Nobody can open it."),
                        finding("A-5", 2, "DATE_OLD", "Too old.")));

        assertThat(diff.items())
                .containsExactly(
                        new Item(Change.BROKEN, "A-2", 1, "Title of A-2"),
                        new Item(Change.CHANGED, "A-4", null, "Title of A-4"),
                        new Item(Change.UNCHANGED, "A-5", 2, "Title of A-5"),
                        new Item(Change.ANSWERED, "A-3", null, "Title of A-3"),
                        new Item(Change.FIXED, "A-1", null, "Title of A-1"));
        assertThat(diff.count(Change.FIXED)).isEqualTo(1);
        assertThat(diff.of(finding("A-2", 1, "ANSWER_MISSING", "Empty."))).isEqualTo(Change.BROKEN);
        assertThat(diff.of(finding("A-1", null, "HINT", "Other."))).isNull();
    }

    @Test
    void keepsTheSameRowOfTwoCaseStudiesApart() {
        VersionDiff diff = VersionDiff.between(
                reading(),
                reading(),
                List.of(finding("C-1", 1, "X", "x"), finding("C-1", 2, "X", "x")),
                List.of(finding("C-1", 2, "X", "x")));

        assertThat(diff.items())
                .extracting(Item::change, Item::caseStudy)
                .containsExactly(tuple(Change.UNCHANGED, 2), tuple(Change.FIXED, 1));
    }

    @Test
    void doesNotCallARowFixedOfWhichOneOfTwoFaultsIsLeft() {
        VersionDiff diff = VersionDiff.between(
                reading(),
                reading(),
                List.of(finding("C-1", null, "X", "x"), finding("C-1", null, "Y", "y")),
                List.of(finding("C-1", null, "Y", "y")));

        assertThat(diff.items()).extracting(Item::change).containsExactly(Change.CHANGED);
    }

    @Test
    void isEmptyBetweenTheSame() {
        List<Finding> none = List.of();

        assertThat(VersionDiff.between(reading(row("A-1", null, "Met")), reading(row("A-1", null, "Met")), none, none))
                .isEqualTo(VersionDiff.NOTHING);
    }

    private static Finding finding(String row, @Nullable Integer caseStudy, String code, String problem) {
        return new Finding(
                Finding.Severity.BLOCKING, code, row, caseStudy, "Title of " + row, problem, "Mend it.", null);
    }

    private static Reading.Row row(String id, @Nullable Integer caseStudy, String answer) {
        return new Reading.Row(
                id,
                "Title of " + id,
                caseStudy,
                answer,
                answer.isEmpty() ? AnswerValue.BLANK : answer.equals("Met") ? AnswerValue.MET : AnswerValue.NOT_MET,
                "",
                new Reading.Source("table 1", 1, "A1"),
                1);
    }

    private static Reading reading(Reading.Row... rows) {
        return new Reading(
                "f.docx",
                "x",
                "0",
                Reading.Status.READ,
                List.of(),
                null,
                Map.of(),
                List.of(),
                List.of(rows),
                List.of());
    }
}
