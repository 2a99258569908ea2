package org.competency.intake.mailbox.mime;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageIdsTests {

    @Test
    void readsIdsInTheirOrderWhateverStandsBetweenThem() {
        assertThat(MessageIds.in("<a@x.example>\t<b@x.example>,<c d@x.example> (comment)"))
                .containsExactly("<a@x.example>", "<b@x.example>", "<cd@x.example>");
    }

    @Test
    void putsBracketsAroundABareId() {
        assertThat(MessageIds.in(" 1234@x.example ")).containsExactly("<1234@x.example>");
        assertThat(MessageIds.in("102.10200000000105")).containsExactly("<102.10200000000105>");
    }

    @Test
    void proseIsNoId() {
        assertThat(MessageIds.in("Your message of Monday")).isEmpty();
        assertThat(MessageIds.in("")).isEmpty();
    }

    @Test
    void keepsTheFirstTwoHundred() {
        assertThat(MessageIds.in("<a@x.example>".repeat(1_000))).hasSize(200);
    }
}
