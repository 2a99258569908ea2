package org.competency.intake.mailbox.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TnefTests {

    private static final byte[] CONTENT = "content".getBytes(StandardCharsets.US_ASCII);

    private final Unpacked unpacked = new Unpacked();

    @Test
    void readsFilesAndBody() throws Exception {
        byte[] tnef = new TnefBuilder()
                .body("Hello\r\n")
                .file("CHECKL~1.PDF", "Prüf liste.pdf", CONTENT)
                .file("B.TXT", "b.txt", new byte[0])
                .bytes();

        String body = Tnef.read(tnef, unpacked, unpacked);

        assertThat(body).isEqualTo("Hello\r\n");
        assertThat(unpacked.names()).containsExactly("Prüf liste.pdf", "b.txt");
        assertThat(unpacked.entries().get(0).content()).isEqualTo(CONTENT);
        assertThat(unpacked.counted()).isEqualTo(2);
    }

    @Test
    void fallsBackToTheShortName() throws Exception {
        byte[] tnef = new TnefBuilder().file("CHECKL~1.PDF", "", CONTENT).bytes();

        Tnef.read(tnef, unpacked, unpacked);

        assertThat(unpacked.names()).containsExactly("CHECKL~1.PDF");
    }

    @Test
    void ignoresGarbageAtTheEnd() throws Exception {
        ByteArrayOutputStream tnef = new ByteArrayOutputStream();
        tnef.writeBytes(new TnefBuilder().file("A.PDF", "a.pdf", CONTENT).bytes());
        tnef.writeBytes("\r\n\r\nsome text of a gateway".getBytes(StandardCharsets.US_ASCII));

        Tnef.read(tnef.toByteArray(), unpacked, unpacked);

        assertThat(unpacked.names()).containsExactly("a.pdf");
    }

    @Test
    void handsOnWhatCameBeforeACut() {
        byte[] tnef = new TnefBuilder()
                .file("A.PDF", "a.pdf", CONTENT)
                .file("B.PDF", "b.pdf", new byte[1_000])
                .bytes();

        assertThatThrownBy(() -> Tnef.read(Arrays.copyOf(tnef, tnef.length - 600), unpacked, unpacked))
                .isInstanceOf(DamagedContainerException.class)
                .hasMessageContaining("middle of an attribute");
        assertThat(unpacked.names()).contains("a.pdf");
    }

    @Test
    void refusesWhatIsNone() {
        assertThatThrownBy(() -> Tnef.read(CONTENT, unpacked, unpacked)).isInstanceOf(DamagedContainerException.class);
    }
}
