package org.competency.intake.mailbox.mime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.SharedInputStream;
import jakarta.mail.util.SharedByteArrayInputStream;
import jakarta.mail.util.SharedFileInputStream;

import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.Content;

/**
 * The attachments of a message as a second, independent parser (jakarta.mail) sees them. It spends quadratic time on some
 * hostile input, so it must only see what has passed the limits of the first.
 */
final class SecondView {

    private static final int MOST_PARTS = 2_000;

    /** As lenient as mail programs are: without these, the parser refuses one in five of the odd mails of test suites. */
    private static final Map<String, String> LENIENT = Map.ofEntries(
            Map.entry("mail.mime.parameters.strict", "false"),
            Map.entry("mail.mime.multipart.allowempty", "true"),
            Map.entry("mail.mime.multipart.ignoremissingboundaryparameter", "true"),
            Map.entry("mail.mime.multipart.ignoremissingendboundary", "true"),
            Map.entry("mail.mime.multipart.ignorewhitespacelines", "true"),
            Map.entry("mail.mime.base64.ignoreerrors", "true"),
            Map.entry("mail.mime.uudecode.ignoreerrors", "true"),
            Map.entry("mail.mime.uudecode.ignoremissingbeginend", "true"),
            Map.entry("mail.mime.decodetext.strict", "false"),
            Map.entry("mail.mime.ignoreunknownencoding", "true"),
            Map.entry("mail.mime.ignoremultipartencoding", "false"),
            Map.entry("mail.mime.decodefilename", "true"),
            Map.entry("mail.mime.decodeparameters", "true"));

    static {
        // the parser reads these once, from the system's properties only
        LENIENT.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    }

    private static final Session SESSION = Session.getInstance(properties());

    private final List<String> digests = new ArrayList<>();
    private int parts;

    private SecondView() {}

    /**
     * SHA-256 of each attached file and message part, in the order of the message.
     *
     * @throws MessagingException if the parser gives up
     * @throws IOException if the parser cannot decode a part
     */
    static List<String> digests(RawMessage.Prepared message) throws MessagingException, IOException {
        SecondView view = new SecondView();
        try (InputStream in = shared(message.content())) {
            in.skipNBytes(message.start());
            view.walk(new MimeMessage(SESSION, in));
        }
        return view.digests;
    }

    /** The parser looks again and again at places of a shared stream instead of copying them. */
    private static InputStream shared(Content content) throws IOException {
        Optional<Path> file = content.file();
        return file.isPresent()
                ? new SharedFileInputStream(file.get().toFile(), 1 << 16)
                : new SharedByteArrayInputStream(content.bytes());
    }

    private void walk(MimePart part) throws MessagingException, IOException {
        if (++parts > MOST_PARTS) {
            throw new MessagingException("more than %d parts".formatted(MOST_PARTS));
        }
        if (part.isMimeType("multipart/*")) {
            MimeMultipart multipart = new MimeMultipart(new MimePartDataSource(part));
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                if (child instanceof MimePart mime) {
                    walk(mime);
                }
            }
            return;
        }
        PartDescription described = describe(part);
        if (described.isMessage(new byte[0])) {
            try (InputStream in = part.getInputStream()) {
                // a part of a shared stream is shared on, not copied
                walk(new MimeMessage(SESSION, in instanceof SharedInputStream ? in : copied(in)));
            }
        } else if (!described.isBody() && !described.isReport()) {
            try (InputStream in = part.getInputStream()) {
                digests.add(digest(in));
            }
        }
    }

    private static InputStream copied(InputStream in) throws IOException, MessagingException {
        int most = ReadingLimits.STANDARD.inMemory();
        byte[] bytes = in.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new MessagingException("an encoded message of more than %d bytes".formatted(most));
        }
        return new SharedByteArrayInputStream(bytes);
    }

    /** Digests as it reads, so that a large file is not in memory again. */
    private static String digest(InputStream in) throws IOException {
        return Sha256.of(in).hex();
    }

    private static PartDescription describe(MimePart part) throws MessagingException {
        String type = part.getContentType();
        Header header = new Header(ReadingLimits.STANDARD);
        header.add("content-type", type == null ? "" : type);
        String disposition = part.getDisposition();
        return new PartDescription(
                new Entity(header, "text/plain").type(),
                part.getFileName(),
                disposition == null ? null : disposition.toLowerCase(Locale.ROOT),
                "");
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.mime.address.strict", "false");
        return properties;
    }
}
