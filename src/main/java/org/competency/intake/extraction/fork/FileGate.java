package org.competency.intake.extraction.fork;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.springframework.core.io.Resource;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.parser.Ole2Marks;

/**
 * Looks at a file before any parser does: its size, whether it is encrypted or carries macros, and what is inside a zip,
 * whose declared sizes are not believed. Streams only; nothing is kept.
 */
final class FileGate {

    private static final int FREE_RATIO_BELOW = 1 << 20;

    /** Enough to see what kind of container a file is. */
    private static final int START = 64;

    private final ExtractionProperties limits;

    FileGate(ExtractionProperties limits) {
        this.limits = limits;
    }

    /** Why the file must not be opened; empty if it may. */
    Optional<Reading.Reason> refuse(Resource content) throws IOException {
        long length = content.contentLength();
        if (length == 0) {
            return Optional.of(Refusal.EMPTY.reason("0 bytes"));
        }
        if (length > limits.file().toBytes()) {
            return Optional.of(Refusal.TOO_LARGE.reason(
                    "%d bytes; the limit intake.extraction.file is %s".formatted(length, limits.file())));
        }
        byte[] start = start(content);
        if (Ole2Marks.isOle2(start)) {
            return ole2(content.getContentAsByteArray());
        }
        if (start.length > 6 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return zip(content, start, length);
        }
        return Optional.empty();
    }

    private static byte[] start(Resource content) throws IOException {
        try (InputStream in = content.getInputStream()) {
            return in.readNBytes(START);
        }
    }

    private static Optional<Reading.Reason> ole2(byte[] content) {
        try {
            Ole2Marks.refuse(content);
            return Optional.empty();
        } catch (UnreadableException e) {
            return Refusal.of(e.code())
                    .map(refusal -> refusal.reason(e.toProblem().detail()));
        }
    }

    private Optional<Reading.Reason> zip(Resource content, byte[] start, long length) throws IOException {
        if ((start[6] & 1) != 0) {
            return Optional.of(Refusal.ENCRYPTED.reason("The first entry of the zip is encrypted"));
        }
        long inflated = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(content.getInputStream())) {
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
                    if (inflated > limits.inflated().toBytes() || isBomb(inflated, length)) {
                        return Optional.of(Refusal.TOO_LARGE.reason(
                                "Inflates to more than %d bytes from %d".formatted(inflated, length)));
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

    private boolean isBomb(long inflated, long packed) {
        return inflated > FREE_RATIO_BELOW && inflated / packed > limits.ratio();
    }
}
