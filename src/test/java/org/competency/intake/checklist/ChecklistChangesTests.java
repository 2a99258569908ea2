package org.competency.intake.checklist;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChecklistChangesTests {

    @Test
    void findsNothingBetweenTwoOfTheSame() {
        ChecklistChanges changes = ChecklistChanges.between(checklist(row("A", "One")), checklist(row("A", "One")));

        assertThat(changes.isEmpty()).isTrue();
        assertThat(changes.summary()).isEqualTo("No row changed.");
    }

    @Test
    void namesWhatWasAddedRemovedRewordedAndJudgedDifferently() {
        Checklist before = checklist(row("A", "One") + row("B", "Two") + row("C", "Three") + row("D", "Four"));
        Checklist after = checklist(row("A", "Uno")
                + row("C", "Three, required: false")
                + row("D", "Four, guidance: How")
                + row("E", "Five"));

        ChecklistChanges changes = ChecklistChanges.between(before, after);

        assertThat(changes.isEmpty()).isFalse();
        assertThat(changes.summary())
                .isEqualTo(
                        "Added: E (Five). Removed: B (Two). Reworded: A (Uno; before: One), D (Four). Judged differently: C (Three).");
    }

    @Test
    void namesEachKindOfChangeByItself() {
        assertThat(ChecklistChanges.between(checklist(row("A", "One")), checklist(row("A", "One, evidence: This")))
                        .isEmpty())
                .isFalse();
        assertThat(ChecklistChanges.between(checklist(row("A", "One")), checklist(row("A", "One, expects: link")))
                        .isEmpty())
                .isFalse();
        assertThat(ChecklistChanges.between(checklist(row("A", "One") + row("B", "Two")), checklist(row("A", "One")))
                        .isEmpty())
                .isFalse();
        assertThat(ChecklistChanges.between(checklist(row("A", "One")), checklist(row("A", "One") + row("B", "Two")))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void namesNoMoreThanTwelveRows() {
        assertThat(summaryWithNewRows(12)).endsWith("N12 (Title 12).");
        assertThat(summaryWithNewRows(13)).endsWith("N12 (Title 12) and 1 more.");
    }

    private static String summaryWithNewRows(int count) {
        String rows = IntStream.rangeClosed(1, count)
                .mapToObj(number -> row("N" + number, "Title " + number))
                .collect(Collectors.joining());
        return ChecklistChanges.between(checklist(row("A", "One")), checklist(row("A", "One") + rows))
                .summary();
    }

    private static String row(String id, String title) {
        return "      - {id: %s, title: %s}\n".formatted(id, title);
    }

    private static Checklist checklist(String rows) {
        ChecklistLint lint = ChecklistLint.ofText("demo.yaml", """
                program: demo
                version: "1"
                title: Demo
                valid-from: 2026-02-01
                sections:
                  - title: Only
                    answers: [{answer: Good, means: met}, {answer: Bad, means: not-met}]
                    requirements:
                """ + rows);
        assertThat(lint.faults()).isEmpty();
        return lint.checklists().get(0);
    }
}
