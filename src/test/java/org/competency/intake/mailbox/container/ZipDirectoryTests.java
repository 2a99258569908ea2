package org.competency.intake.mailbox.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ZipDirectoryTests {

    private static final byte[] CONTENT = "content".repeat(100).getBytes(StandardCharsets.US_ASCII);

    private final Unpacked allowance = new Unpacked();

    @Test
    void readsDeflatedAndStoredEntries() throws Exception {
        byte[] zip = zip(StandardCharsets.UTF_8, false, "a.pdf", "folder/b.pdf");
        byte[] stored = zip(StandardCharsets.UTF_8, true, "a.pdf");

        assertThat(ZipDirectory.of(zip, 10).entries())
                .extracting(ZipEntryHeader::name)
                .containsExactly("a.pdf", "folder/b.pdf");
        assertThat(unpackFirst(zip)).isEqualTo(CONTENT);
        assertThat(unpackFirst(stored)).isEqualTo(CONTENT);
        assertThat(ZipDirectory.of(zip, 10).isComplete()).isTrue();
    }

    @Test
    void readsZipsBehindOtherBytes() throws Exception {
        ByteArrayOutputStream selfExtracting = new ByteArrayOutputStream();
        selfExtracting.writeBytes(new byte[1_234]);
        selfExtracting.writeBytes(zip(StandardCharsets.UTF_8, false, "a.pdf"));

        assertThat(unpackFirst(selfExtracting.toByteArray())).isEqualTo(CONTENT);
    }

    @Test
    void readsNamesOfOldCodePages() throws Exception {
        byte[] zip = zip(Charset.forName("IBM437"), false, "Prüfliste.pdf");

        assertThat(ZipDirectory.of(zip, 10).entries())
                .extracting(ZipEntryHeader::name)
                .containsExactly("Prüfliste.pdf");
    }

    @Test
    void readsWhatIsThereOfACutZip() throws Exception {
        byte[] zip = zip(StandardCharsets.UTF_8, true, "a.pdf", "b.pdf");
        byte[] cut = Arrays.copyOf(zip, zip.length - 150);

        assertThat(unpackFirst(cut)).isEqualTo(CONTENT);
        assertThat(ZipDirectory.of(cut, 10).isComplete()).isFalse();
    }

    @Test
    void saysThatAnEntryIsEncrypted() throws Exception {
        byte[] zip = encrypted(zip(StandardCharsets.UTF_8, false, "a.pdf"));

        ZipEntryHeader entry = ZipDirectory.of(zip, 10).entries().get(0);
        assertThat(entry.isEncrypted()).isTrue();
        assertThatThrownBy(() -> unpackFirst(zip)).hasMessageContaining("encrypted");
    }

    @Test
    void saysThatAnEntryIsDamaged() throws Exception {
        byte[] zip = zip(StandardCharsets.UTF_8, false, "a.pdf");
        Arrays.fill(zip, 37, 45, (byte) 0xFF);

        assertThatThrownBy(() -> unpackFirst(zip)).isInstanceOf(DamagedContainerException.class);
    }

    @Test
    void overlappingEntriesAreABomb() throws Exception {
        byte[] zip = zip(StandardCharsets.UTF_8, true, "a.pdf");
        ZipDirectory directory = ZipDirectory.of(zip, 10);
        ZipEntryHeader entry = directory.entries().get(0);
        directory.unpack(entry, allowance);

        assertThatThrownBy(() -> directory.unpack(entry, allowance)).hasMessageContaining("overlap");
    }

    @Test
    void unpackingStopsWithTheAllowance() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(new byte[8 << 20]);
        }

        assertThatThrownBy(() -> unpackFirst(bytes.toByteArray()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("more than a megabyte");
    }

    @Test
    void readingStopsAfterTheMostEntries() throws Exception {
        byte[] zip = zip(StandardCharsets.UTF_8, false, "a", "b", "c");

        assertThat(ZipDirectory.of(zip, 2).entries()).hasSize(2);
    }

    @Test
    void nothingThatIsNoZipHasEntries() {
        assertThat(ZipDirectory.of(new byte[0], 10).entries()).isEmpty();
        assertThat(ZipDirectory.of(CONTENT, 10).entries()).isEmpty();
        assertThat(ZipDirectory.of("PK\005\006".getBytes(StandardCharsets.US_ASCII), 10)
                        .entries())
                .isEmpty();
    }

    private byte[] unpackFirst(byte[] zip) throws DamagedContainerException {
        ZipDirectory directory = ZipDirectory.of(zip, 10);
        return directory.unpack(directory.entries().get(0), allowance);
    }

    /** Sets the flag in the local header and in the directory. */
    private static byte[] encrypted(byte[] zip) {
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3) {
                zip[i + 6] |= 1;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
                zip[i + 8] |= 1;
            }
        }
        return zip;
    }

    private static byte[] zip(Charset names, boolean stored, String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (String name : entries) {
                ZipEntry entry = new ZipEntry(name);
                if (stored) {
                    CRC32 crc = new CRC32();
                    crc.update(CONTENT);
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(CONTENT.length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(CONTENT);
            }
        }
        return bytes.toByteArray();
    }
}
