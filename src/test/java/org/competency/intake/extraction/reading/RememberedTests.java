package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept about texts is bounded in number and in length. */
class RememberedTests {

    private final List<String> asked = new ArrayList<>();
    private final Remembered<Integer> lengths = new Remembered<>(text -> {
        asked.add(text);
        return text.length();
    });

    @Test
    void judgesTheSameTextOnce() {
        assertThat(lengths.of("Yes")).isEqualTo(3);
        assertThat(lengths.of("Yes")).isEqualTo(3);

        assertThat(asked).containsExactly("Yes");
    }

    @Test
    void keepsNoLongText() {
        String text = "x".repeat(501);

        lengths.of(text);
        lengths.of(text);

        assertThat(asked).hasSize(2);
    }

    @Test
    void forgetsAllWhenThereAreTooMany() {
        lengths.of("first");
        for (int i = 0; i < 5_000; i++) {
            lengths.of("text " + i);
        }
        asked.clear();

        assertThat(lengths.of("first")).isEqualTo(5);

        assertThat(asked).containsExactly("first");
    }
}
