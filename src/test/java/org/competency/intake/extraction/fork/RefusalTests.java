package org.competency.intake.extraction.fork;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTests {

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void saysToThePartnerWhatIsWrongAndWhatToSendAndKeepsTheDetailForTheOperator(Refusal refusal) {
        var reason = refusal.reason("4711 bytes");

        assertThat(reason.code()).isEqualTo(refusal.name());
        assertThat(reason.detail()).isEqualTo("4711 bytes");
        assertThat(reason.message())
                .matches(".+; please .+\\.")
                .containsAnyOf("send", "save", "print")
                .doesNotContain("4711", "Exception");
    }

    @Test
    void isFoundByItsCode() {
        assertThat(Refusal.of("MACROS")).contains(Refusal.MACROS);
        assertThat(Refusal.of("OTHER")).isEmpty();
    }
}
