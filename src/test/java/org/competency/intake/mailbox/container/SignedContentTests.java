package org.competency.intake.mailbox.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignedContentTests {

    private static final byte[] CONTENT = "Content-Type: text/plain\r\n\r\nhello".getBytes(StandardCharsets.US_ASCII);

    @Test
    void takesOutWhatIsSigned() throws Exception {
        byte[] signed = SignedFiles.signed(CONTENT, true);

        assertThat(SignedContent.kindOf(signed)).isEqualTo(SignedContent.Kind.SIGNED);
        assertThat(SignedContent.of(signed)).isEqualTo(CONTENT);
    }

    @Test
    void aDetachedSignatureHoldsNothing() throws Exception {
        assertThat(SignedContent.of(SignedFiles.signed(CONTENT, false))).isEmpty();
    }

    @Test
    void tellsEncryptedFromSigned() throws Exception {
        assertThat(SignedContent.kindOf(SignedFiles.encrypted(CONTENT))).isEqualTo(SignedContent.Kind.ENCRYPTED);
    }

    @Test
    void whatIsNeitherIsOther() throws Exception {
        byte[] cut = Arrays.copyOf(SignedFiles.signed(CONTENT, true), 30);

        assertThat(SignedContent.kindOf(CONTENT)).isEqualTo(SignedContent.Kind.OTHER);
        assertThat(SignedContent.kindOf(new byte[0])).isEqualTo(SignedContent.Kind.OTHER);
        assertThatThrownBy(() -> SignedContent.of(cut)).isInstanceOf(DamagedContainerException.class);
    }

    @Test
    void deepNestingIsDamageNotAStackOverflow() {
        byte[] nested = new byte[200_000];
        for (int i = 0; i < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }

        assertThat(SignedContent.kindOf(nested)).isEqualTo(SignedContent.Kind.OTHER);
        assertThatThrownBy(() -> SignedContent.of(nested)).isInstanceOf(DamagedContainerException.class);
    }
}
