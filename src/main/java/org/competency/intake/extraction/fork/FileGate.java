package org.competency.intake.extraction.fork;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.parser.Ole2Marks;

/**
 * Looks at a file before any parser does: its size, whether it is encrypted or carries macros, and what is inside a zip,
 * whose declared sizes are not believed. Streams only; nothing is kept.
 */
final class FileGate {

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
        try {
            Ole2Marks.refuse(content);
        } catch (UnreadableException e) {
            return Refusal.of(e.code())
                    .map(refusal -> refusal.reason(e.toProblem().detail()));
        }
        if (content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4) {
            return zip(content);
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
}
