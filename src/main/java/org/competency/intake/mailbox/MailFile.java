package org.competency.intake.mailbox;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A file with one message, such as {@code .eml} or in a maildir, or with many one behind the other (mbox, RFC 4155). Gives
 * each as an IMAP server would hand it over: lines end with CRLF.
 */
final class MailFile {

    /** The line before each message of an mbox; the date in it tells it from a sentence that begins with the word. */
    private static final Pattern SEPARATOR = Pattern.compile("From \\S.* \\d\\d:\\d\\d(:\\d\\d)? .*\\R?");

    /** RFC 4155 leaves it open; programs of today put one {@code >} before such lines of a text, and take one away. */
    private static final Pattern QUOTED = Pattern.compile(">+From .*\\R?");

    private static final int LONGEST_SEPARATOR = 500;

    private final Path file;
    private final long limit;

    /**
     * Reads {@code file} later.
     *
     * @param limit bytes of one message that are kept; the rest is only counted
     */
    MailFile(Path file, long limit) {
        this.file = file;
        this.limit = limit;
    }

    /** Takes one message. */
    interface Taker {
        /**
         * Takes it.
         *
         * @param content the message, or its beginning if it is larger than the limit; usable until this returns
         * @param size of the whole message, in bytes
         * @param stored when the file was written
         */
        void take(Content content, long size, Instant stored) throws IOException;
    }

    /** Hands over all messages, one after the other; nothing if the file is empty. */
    void read(Taker taker) throws IOException {
        Instant stored = Files.getLastModifiedTime(file).toInstant();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] line = line(in);
            boolean mbox = isSeparator(line);
            while (line.length > 0) {
                line = next(in, mbox && isSeparator(line) ? line(in) : line, mbox, taker, stored);
            }
        }
    }

    /** Hands over the message that begins with a line; returns the line behind it. */
    private byte[] next(InputStream in, byte[] first, boolean mbox, Taker taker, Instant stored) throws IOException {
        try (Message message = new Message()) {
            byte[] line = first;
            for (; line.length > 0 && !(mbox && isSeparator(line)); line = line(in)) {
                message.add(mbox && isQuoted(line) ? withoutFirst(line) : line);
            }
            message.end(taker, stored);
            return line;
        }
    }

    /** A line with its end, or a long piece of one; empty at the end of the file. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(100);
        for (int next = in.read(); next >= 0; next = in.read()) {
            line.write(next);
            if (next == '\n' || line.size() >= 65_536) {
                break;
            }
        }
        return line.toByteArray();
    }

    private static boolean isSeparator(byte[] line) {
        return line.length < LONGEST_SEPARATOR && line.length > 5 && line[0] == 'F' && matches(SEPARATOR, line);
    }

    private static boolean isQuoted(byte[] line) {
        return line.length > 6 && line[0] == '>' && matches(QUOTED, line);
    }

    private static boolean matches(Pattern pattern, byte[] line) {
        return pattern.matcher(new String(line, StandardCharsets.ISO_8859_1)).matches();
    }

    private static byte[] withoutFirst(byte[] line) {
        return Arrays.copyOfRange(line, 1, line.length);
    }

    /** One message on its way out of the file. */
    private final class Message implements AutoCloseable {

        private final SpillingBytes bytes = new SpillingBytes();
        private long size;

        void add(byte[] line) throws IOException {
            boolean bare = line[line.length - 1] == '\n' && (line.length == 1 || line[line.length - 2] != '\r');
            int length = bare ? line.length - 1 : line.length;
            put(line, length);
            if (bare) {
                put(new byte[] {'\r', '\n'}, 2);
            }
        }

        private void put(byte[] piece, int length) throws IOException {
            size += length;
            bytes.write(piece, (int) Math.min(length, Math.max(0, limit - bytes.size())));
        }

        void end(Taker taker, Instant stored) throws IOException {
            if (size > 0) {
                taker.take(bytes.content(), size, stored);
            }
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
