package org.competency.intake.extraction.child;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ParseAnswerTests {

    @Test
    void isReadAsItWasWritten() throws IOException {
        ParseAnswer answer = new ParseAnswer(List.of("größer ☒", ""), "", false);

        assertThat(ParseAnswer.read(1_000, in(written(answer, 1_000)))).isEqualTo(answer);
    }

    @Test
    void isReplacedIfItIsLongerThanAllowed() throws IOException {
        ParseAnswer answer = new ParseAnswer(List.of("x".repeat(600), "y".repeat(401)), "", false);

        assertThat(ParseAnswer.read(1_000, in(written(answer, 1_000)))).isEqualTo(ParseAnswer.TOO_LARGE);
    }

    @Test
    void aLongFailureIsCut() throws IOException {
        ParseAnswer answer = ParseAnswer.failed("€".repeat(100_000));

        assertThat(ParseAnswer.read(10, in(written(answer, 10))).failure()).hasSize(4_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1_001})
    void aClaimedLengthBeyondTheLimitIsNeverAllocated(int claimed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBoolean(false);
        out.writeInt(0);
        out.writeInt(1);
        out.writeInt(claimed);

        assertThatThrownBy(() -> ParseAnswer.read(1_000, in(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("claims " + claimed + " bytes");
    }

    @Test
    void documentsShareTheLimit() throws IOException {
        byte[] answer = written(new ParseAnswer(List.of("x".repeat(600), "y".repeat(600)), "", false), 2_000);

        assertThatThrownBy(() -> ParseAnswer.read(1_000, in(answer))).hasMessageContaining("400 are allowed");
    }

    @Test
    void aBrokenOffAnswerIsTheEndOfTheProcess() throws IOException {
        byte[] answer = written(new ParseAnswer(List.of("grid"), "", false), 100);

        for (int length = 0; length < answer.length; length++) {
            byte[] broken = Arrays.copyOf(answer, length);
            assertThatThrownBy(() -> ParseAnswer.read(100, in(broken))).isInstanceOf(EOFException.class);
        }
    }

    private static byte[] written(ParseAnswer answer, int mostBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer.write(mostBytes, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream in(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
