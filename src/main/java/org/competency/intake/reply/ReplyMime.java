package org.competency.intake.reply;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import org.eclipse.angus.mail.smtp.SMTPMessage;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A reply as a message (RFC 5322): plain text and HTML as alternatives, in the thread of what it answers. */
final class ReplyMime extends SMTPMessage {

    private final String messageId;

    private ReplyMime(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static ReplyMime of(DueReply reply, ReplyIdentity identity, String envelope, Instant now, Session session)
            throws MessagingException {
        ReplyMime mime = new ReplyMime(session, reply.messageId());
        mime.setFrom(named(identity.from()));
        if (!identity.replyTo().isBlank()) {
            mime.setReplyTo(InternetAddress.parse(identity.replyTo(), true));
        }
        mime.setEnvelopeFrom(envelope);
        mime.setRecipient(Message.RecipientType.TO, new InternetAddress(reply.recipient(), true));
        mime.setSubject(PartnerText.line(reply.subject(), 250), UTF_8.name());
        mime.setSentDate(Date.from(now));
        // RFC 3834, 5: an automatic mail says so, and nothing automatic answers it
        mime.setHeader("Auto-Submitted", reply.kind().isLetter() ? "auto-generated" : "auto-replied");
        mime.setHeader("X-Auto-Response-Suppress", "All");
        mime.setHeader("Content-Language", reply.language());
        thread(reply, mime);
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(reply.text(), "plain"));
        alternatives.addBodyPart(part(reply.html(), "html"));
        for (Enclosure enclosure : reply.enclosures()) {
            if (enclosure.isCalendar()) {
                MimeBodyPart calendar = new MimeBodyPart();
                calendar.setDataHandler(new DataHandler(
                        new ByteArrayDataSource(enclosure.content().bytes(), enclosure.mediaType())));
                alternatives.addBodyPart(calendar);
            }
        }
        mime.setContent(reply.enclosures().isEmpty() ? alternatives : mixed(alternatives, reply.enclosures()));
        mime.saveChanges();
        return mime;
    }

    private static void thread(DueReply reply, ReplyMime mime) throws MessagingException {
        String answered = ReplyHeaders.messageId(reply.inReplyTo());
        if (answered != null) {
            mime.setHeader("In-Reply-To", answered);
        }
        List<String> references = ReplyHeaders.references(reply.references(), answered);
        if (!references.isEmpty()) {
            mime.setHeader("References", String.join("\r\n ", references));
        }
    }

    private static InternetAddress named(ReplyProperties.Sender from) throws MessagingException {
        try {
            return new InternetAddress(from.address(), PartnerText.line(from.name(), 100), UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("This Java has no UTF-8, which every Java must have", e);
        }
    }

    private static MimeBodyPart part(String body, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(body, UTF_8.name(), subtype);
        return part;
    }

    private static MimeMultipart mixed(MimeMultipart alternatives, List<Enclosure> enclosures)
            throws MessagingException {
        MimeMultipart mixed = new MimeMultipart("mixed");
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        mixed.addBodyPart(body);
        for (Enclosure enclosure : enclosures) {
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource(
                    enclosure.content().bytes(),
                    // a second invitation as such would be offered twice
                    enclosure.isCalendar() ? "application/ics" : enclosure.mediaType())));
            file.setFileName(enclosure.name());
            file.setDisposition(Part.ATTACHMENT);
            mixed.addBodyPart(file);
        }
        return mixed;
    }

    /** Keeps our own Message-ID, which would be replaced by a random one. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
