package org.competency.intake.assessment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmptinessTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "-", "...", "n/a", "N.A.", "TBD", "tbc.", "xxx", "To be determined", "—", "??", "ｔｂｄ"})
    void takesFillersForNothing(String text) {
        assertThat(Emptiness.saysNothing(text)).isTrue();
        assertThat(Emptiness.isPromise(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yes", "to be named", "To follow!", "wird benannt", "our team"})
    void takesPromisesForNoName(String text) {
        assertThat(Emptiness.saysNothing(text)).isFalse();
        assertThat(Emptiness.isPromise(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kim Example", "山田太郎", "4 h", "public", "See the guide", "TBD by Kim"})
    void takesOtherWordsAsTheyAre(String text) {
        assertThat(Emptiness.saysNothing(text)).isFalse();
        assertThat(Emptiness.isPromise(text)).isFalse();
    }
}
