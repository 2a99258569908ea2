package org.competency.intake.assessment;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class VisibilityTests {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "public, PUBLIC",
        "This one is PUBLIC., PUBLIC",
        "non-public, NON_PUBLIC",
        "NON_PUBLIC, NON_PUBLIC",
        "nonpublic, NON_PUBLIC",
        "non public, NON_PUBLIC",
        "not for public use, NON_PUBLIC",
        "not to be public, NON_PUBLIC",
        "not yet public, NON_PUBLIC",
        "private, NON_PUBLIC",
        "confidential, NON_PUBLIC",
        "internal only, NON_PUBLIC",
        "non‑public, NON_PUBLIC",
        "public / non-public, PUBLIC NON_PUBLIC",
        "publication pending, ''",
        "the republic, ''",
        "yes, ''",
        "'', ''"
    })
    void readsWhatIsSaid(String text, String said) {
        List<Visibility> expected = said.isEmpty()
                ? List.of()
                : Arrays.stream(said.split(" ")).map(Visibility::valueOf).toList();

        assertThat(List.copyOf(Visibility.in(text))).isEqualTo(expected);
    }
}
