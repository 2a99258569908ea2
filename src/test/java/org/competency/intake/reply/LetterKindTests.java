package org.competency.intake.reply;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import org.competency.intake.letter.LetterKind;

import static org.assertj.core.api.Assertions.assertThat;

class LetterKindTests {

    @Test
    void everyLetterHasAReplyOfItsNameAndNoAnswerDoes() {
        assertThat(Arrays.stream(ReplyKind.values()).filter(ReplyKind::isLetter).map(Enum::name))
                .containsExactlyInAnyOrder(
                        Arrays.stream(LetterKind.values()).map(Enum::name).toArray(String[]::new));
    }
}
