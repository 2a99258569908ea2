package org.competency.intake.mailbox;

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
    private static final int LONGEST_PIECE = 65_536;

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
        try (InputStream in = Files.newInputStream(file)) {
            Lines lines = new Lines(in);
            byte[] line = lines.next();
            boolean mbox = isSeparator(line);
            while (line.length > 0) {
                line = message(lines, mbox && isSeparator(line) ? lines.next() : line, mbox, taker, stored);
            }
        }
    }

    /** Hands over the message that begins with a line; returns the line behind it. */
    private byte[] message(Lines lines, byte[] first, boolean mbox, Taker taker, Instant stored) throws IOException {
        try (Message message = new Message()) {
            byte[] line = first;
            boolean begins = true;
            for (; line.length > 0 && !(mbox && begins && isSeparator(line)); line = lines.next()) {
                message.add(mbox && begins && isQuoted(line) ? withoutFirst(line) : line);
                // the further pieces of a long line are no lines
                begins = line[line.length - 1] == '\n';
            }
            message.end(taker, stored);
            return line;
        }
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

    /** The lines of a file; a file of 20 MB is most often one attachment, so bytes are not taken one by one. */
    private static final class Lines {

        private final InputStream in;
        private final byte[] buffer = new byte[LONGEST_PIECE];
        private int from;
        private int to;

        Lines(InputStream in) {
            this.in = in;
        }

        /** A line with its end, or a long piece of one; empty at the end of the file. */
        byte[] next() throws IOException {
            int end = endOfLine(from);
            if (end < 0) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
                end = filled();
            }
            byte[] line = Arrays.copyOfRange(buffer, from, end);
            from = end;
            return line;
        }

        private int filled() throws IOException {
            while (to < buffer.length) {
                int count = in.read(buffer, to, buffer.length - to);
                if (count < 0) {
                    break;
                }
                int searched = to;
                to += count;
                int end = endOfLine(searched);
                if (end >= 0) {
                    return end;
                }
            }
            return to;
        }

        private int endOfLine(int start) {
            for (int i = start; i < to; i++) {
                if (buffer[i] == '\n') {
                    return i + 1;
                }
            }
            return -1;
        }
    }

    /** One message on its way out of the file. */
    private final class Message implements AutoCloseable {

        private final SpillingBytes bytes = new SpillingBytes();
        private long size;
        private byte last;

        void add(byte[] line) throws IOException {
            byte before = line.length > 1 ? line[line.length - 2] : last;
            boolean bare = line[line.length - 1] == '\n' && before != '\r';
            last = line[line.length - 1];
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
