package org.competency.intake.extraction.fork;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.competency.intake.extraction.Reading;

/**
 * Looks at a file before any parser does: its size, whether it is encrypted or carries macros, and what is inside a zip,
 * whose declared sizes are not believed. Streams only; nothing is kept.
 */
final class FileGate {

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int FREE_RATIO_BELOW = 1 << 20;

    private final ExtractionProperties limits;

    FileGate(ExtractionProperties limits) {
        this.limits = limits;
    }

    /** Why the file must not be opened; empty if it may. */
    Optional<Reading.Reason> refuse(byte[] content) {
        if (content.length == 0) {
            return Optional.of(Refusal.EMPTY.reason("0 bytes"));
        }
        if (content.length > limits.file().toBytes()) {
            return Optional.of(Refusal.TOO_LARGE.reason(
                    "%d bytes; the limit intake.extraction.file is %s".formatted(content.length, limits.file())));
        }
        if (startsWith(content, OLE2)) {
            return ole2(content);
        }
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4) {
            return zip(content);
        }
        return Optional.empty();
    }

    private static Optional<Reading.Reason> ole2(byte[] content) {
        if (contains(content, utf16("EncryptedPackage")) || contains(content, utf16("EncryptionInfo"))) {
            return Optional.of(Refusal.ENCRYPTED.reason("An encrypted office package in an OLE2 container"));
        }
        if (contains(content, utf16("_VBA_PROJECT")) || contains(content, utf16("VBA\0\0\0\0\0"))) {
            return Optional.of(Refusal.MACROS.reason("An OLE2 document with a VBA storage"));
        }
        return Optional.empty();
    }

    private Optional<Reading.Reason> zip(byte[] content) {
        if ((content[6] & 1) != 0) {
            return Optional.of(Refusal.ENCRYPTED.reason("The first entry of the zip is encrypted"));
        }
        long inflated = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    return Optional.of(Refusal.MACROS.reason("The package holds " + entry.getName()));
                }
                if (++entries > limits.entries()) {
                    return Optional.of(Refusal.TOO_LARGE.reason("More than %d entries".formatted(limits.entries())));
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > limits.inflated().toBytes() || isBomb(inflated, content.length)) {
                        return Optional.of(Refusal.TOO_LARGE.reason(
                                "Inflates to more than %d bytes from %d".formatted(inflated, content.length)));
                    }
                }
            }
        } catch (ZipException e) {
            String message = String.valueOf(e.getMessage());
            return message.contains("encrypted")
                    ? Optional.of(Refusal.ENCRYPTED.reason(message))
                    : message.contains("EXT descriptor")
                            ? Optional.empty()
                            : Optional.of(Refusal.CORRUPT.reason(message));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(Refusal.CORRUPT.reason(String.valueOf(e)));
        }
        return entries == 0 ? Optional.of(Refusal.CORRUPT.reason("A zip without entries")) : Optional.empty();
    }

    private boolean isBomb(long inflated, int packed) {
        return inflated > FREE_RATIO_BELOW && inflated / packed > limits.ratio();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] utf16(String name) {
        return name.getBytes(StandardCharsets.UTF_16LE);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        outer:
        for (int i = 0; i <= content.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (content[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
