package org.competency.intake.mailbox;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** Collects bytes in memory, and once they are many, in a temporary file that is gone when this is closed. */
final class SpillingBytes implements AutoCloseable {

    /** Bytes that stay in memory. */
    static final int IN_MEMORY = 4 << 20;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream out;
    private long size;

    /** How many bytes were written. */
    long size() {
        return size;
    }

    void write(byte[] bytes, int length) throws IOException {
        size += length;
        OutputStream open = out;
        if (open == null && size <= IN_MEMORY) {
            memory.write(bytes, 0, length);
            return;
        }
        if (open == null) {
            Path spilled = Files.createTempFile("intake-mail", ".part");
            file = spilled;
            open = new BufferedOutputStream(Files.newOutputStream(spilled));
            out = open;
            memory.writeTo(open);
            memory.reset();
        }
        open.write(bytes, 0, length);
    }

    /** What was written, usable until this is closed. */
    Content content() throws IOException {
        OutputStream open = out;
        Path spilled = file;
        if (open == null || spilled == null) {
            return Content.of(memory.toByteArray());
        }
        open.flush();
        return Content.in(spilled, size);
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
