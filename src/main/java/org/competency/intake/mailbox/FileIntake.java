package org.competency.intake.mailbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.mail.internet.MailDateFormat;

import org.springframework.stereotype.Component;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.FetchedMail.Extent;

/**
 * Brings messages out of files into the ledger, for migrations and replays: {@code .eml}, maildir and mbox, in a folder and
 * below it. Taking the same files again changes nothing, and what the mailbox brought before is recognised by its bytes.
 */
@Component
public class FileIntake {

    /** The account of what came from files, in the ledger. */
    static final String ACCOUNT = "files";

    private static final int LONGEST_HEADER = 1 << 20;

    private final MailRecorder recorder;
    private final Archive archive;
    private final MailboxProperties properties;

    FileIntake(MailRecorder recorder, Archive archive, Mailboxes mailboxes) {
        this.recorder = recorder;
        this.archive = archive;
        this.properties = mailboxes.settings(ACCOUNT);
    }

    /**
     * Takes every message of a folder, or of one file.
     *
     * @throws MailFilesException if it cannot be read; what was recorded before stays recorded
     */
    public Fetched take(Path folder) {
        Batches batches = new Batches(folder);
        Path current = folder;
        try {
            for (Path file : files(folder)) {
                current = file;
                new MailFile(file, properties.messageLimit().toBytes() + 1).read(batches::add);
            }
        } catch (IOException e) {
            throw new MailFilesException(current, e);
        }
        return batches.end();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isMail(folder, file))
                    .sorted()
                    .toList();
        }
    }

    /** A maildir's messages have names of all kinds, but stand in {@code new} or {@code cur}; its other files are no mails. */
    private static boolean isMail(Path folder, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        Path parent = file.toAbsolutePath().getParent();
        String in = parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
        return file.equals(folder)
                || name.endsWith(".eml")
                || name.endsWith(".mbox")
                || name.equals("mbox")
                || in.equals("new")
                || in.equals("cur");
    }

    /** Collects messages until they are worth a transaction. */
    private final class Batches {

        private final String place;
        private final List<FetchedMail> waiting = new ArrayList<>();
        private long bytes;
        private Fetched sum = Fetched.NOTHING;

        Batches(Path folder) {
            String path = folder.toAbsolutePath().normalize().toString();
            this.place = path.substring(Math.max(0, path.length() - 200));
        }

        void add(Content content, long size, Instant stored) throws IOException {
            FetchedMail mail = mail(content, size, stored);
            if (waiting.stream().noneMatch(other -> other.uid() == mail.uid())) {
                waiting.add(mail);
                bytes += mail.bytes().length;
            }
            if (waiting.size() >= properties.batchMessages()
                    || bytes >= properties.batchBytes().toBytes()) {
                record();
            }
        }

        /** A large message goes straight into the archive; of one above the limit only the header is kept. */
        private FetchedMail mail(Content content, long size, Instant stored) throws IOException {
            Instant receivedAt = receivedAt(content, stored);
            if (size > properties.messageLimit().toBytes()) {
                byte[] kept = header(content);
                return new FetchedMail(identity(Sha256.of(kept)), receivedAt, size, Extent.HEADER, kept);
            }
            if (content.file().isPresent()) {
                try (InputStream in = content.open()) {
                    Sha256 digest = archive.store(in);
                    return FetchedMail.archived(identity(digest), receivedAt, size, digest);
                }
            }
            byte[] bytes = content.bytes();
            return new FetchedMail(identity(Sha256.of(bytes)), receivedAt, size, Extent.WHOLE, bytes);
        }

        Fetched end() {
            record();
            return sum;
        }

        private void record() {
            if (!waiting.isEmpty()) {
                sum = sum.plus(recorder.record(new MailBatch(ACCOUNT, place, 1, 0, waiting), Fence.NONE));
                waiting.clear();
                bytes = 0;
            }
        }
    }

    /** Files have no UID: 63 bits of the digest stand for it, so that the same message has the same one every time. */
    private static long identity(Sha256 digest) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(digest.hex())).getLong() & Long.MAX_VALUE;
    }

    private static byte[] header(Content content) {
        String start = new String(content.head(LONGEST_HEADER), StandardCharsets.ISO_8859_1);
        int end = start.indexOf("\r\n\r\n");
        return (end < 0 ? start : start.substring(0, end + 4)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The topmost Received line was written by the server that stored the message (RFC 5321, 4.4); else the file's time. */
    private static Instant receivedAt(Content content, Instant stored) {
        String header = new String(header(content), StandardCharsets.ISO_8859_1).replaceAll("\r\n[ \t]+", " ");
        return header.lines()
                .filter(line -> line.regionMatches(true, 0, "Received:", 0, 9) && line.contains(";"))
                .findFirst()
                .map(line -> date(line.substring(line.lastIndexOf(';') + 1).strip(), stored))
                .orElse(stored);
    }

    private static Instant date(String text, Instant otherwise) {
        try {
            Instant date = new MailDateFormat().parse(text).toInstant();
            return date.isAfter(Instant.EPOCH) && date.isBefore(otherwise.plusSeconds(86_400)) ? date : otherwise;
        } catch (java.text.ParseException e) {
            return otherwise;
        }
    }
}
