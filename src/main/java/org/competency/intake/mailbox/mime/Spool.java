package org.competency.intake.mailbox.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

import org.competency.intake.mailbox.Content;
import org.competency.intake.mailbox.MessageSpaceException;

/** Files for the parts of one message that are too large for memory, decoded; gone when it is closed. */
final class Spool implements AutoCloseable {

    /** Keeps everything in memory: for messages that are small as a whole. */
    static final Spool NONE = new Spool(Integer.MAX_VALUE - 16);

    /** Larger parts are set aside in files. */
    private static final int LARGE_PART = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(Spool.class);

    private final int mostInMemory;
    private @Nullable Path folder;
    private int files;

    private Spool(int mostInMemory) {
        this.mostInMemory = mostInMemory;
    }

    static Spool onDisk() {
        return new Spool(LARGE_PART);
    }

    /** Largest part that is kept in memory, in bytes as it stands in the message. */
    int mostInMemory() {
        return mostInMemory;
    }

    /**
     * Whether parts in this transfer encoding can be decoded on their way into a file; others are rare and must fit into
     * memory.
     */
    static boolean takes(String encoding) {
        return encoding.equals("base64") || TransferDecoding.isIdentity(encoding);
    }

    /**
     * Decodes a part into a file.
     *
     * @param encoded read to its end; it throws {@link UncheckedIOException} if it cannot be read
     * @throws MessageSpaceException if the file cannot be written
     */
    Content set(InputStream encoded, String encoding) {
        Path file = newFile();
        try (OutputStream out = Files.newOutputStream(file)) {
            long size = encoding.equals("base64") ? decode(encoded, out) : encoded.transferTo(out);
            return Content.in(file, size);
        } catch (IOException e) {
            throw new MessageSpaceException(String.valueOf(file.getParent()), e);
        }
    }

    /** Puts bytes into a file if they are many, so that the memory is free for what comes next. */
    Content kept(byte[] bytes) {
        return bytes.length < mostInMemory ? Content.of(bytes) : set(new ByteArrayInputStream(bytes), "8bit");
    }

    private static long decode(InputStream encoded, OutputStream out) throws IOException {
        Base64Decoder decoder = new Base64Decoder();
        byte[] chunk = new byte[1 << 16];
        byte[] decoded = new byte[Base64Decoder.room(chunk.length)];
        long size = 0;
        for (int count = encoded.read(chunk); count >= 0; count = encoded.read(chunk)) {
            int length = decoder.decode(chunk, count, decoded);
            out.write(decoded, 0, length);
            size += length;
        }
        int rest = decoder.end(decoded, 0);
        out.write(decoded, 0, rest);
        return size + rest;
    }

    private Path newFile() {
        Path known = folder;
        try {
            if (known == null) {
                known = Files.createTempDirectory("intake-message");
                folder = known;
            }
            return known.resolve("part-" + ++files);
        } catch (IOException e) {
            throw new MessageSpaceException(System.getProperty("java.io.tmpdir"), e);
        }
    }

    @Override
    public void close() {
        try {
            if (folder != null) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            log.atWarn()
                    .addKeyValue("folder", folder)
                    .addKeyValue("error", e.getMessage())
                    .log("Temporary files of a message could not be removed");
        }
    }
}
