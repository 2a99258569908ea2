package org.competency.intake.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** Writes one mail to the checklist mailbox, as a mail program would. */
final class Letter {

    /** What the methods of Jakarta Mail may throw; none of it can happen with our own fixed texts. */
    private interface Writing {
        void write() throws MessagingException, IOException;
    }

    private final MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<%s>".formatted(id));
        }
    };

    private final String id;
    private final MimeMultipart parts = new MimeMultipart();

    /**
     * Begins a mail.
     *
     * @param id left and right side of its Message-ID, without brackets
     * @param from who writes
     * @param subject one line
     * @param text the body
     */
    Letter(String id, Applicant from, String subject, String text) {
        this.id = id;
        trying(() -> {
            message.setFrom(new InternetAddress(from.address(), from.person(), "UTF-8"));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(DemoMailServer.MAILBOX));
            message.setSubject(subject, "UTF-8");
            message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
            MimeBodyPart body = new MimeBodyPart();
            body.setText(text, "UTF-8");
            parts.addBodyPart(body);
        });
    }

    Letter header(String name, String value) {
        trying(() -> message.setHeader(name, value));
        return this;
    }

    /** Makes it an answer to another message (RFC 5322, 3.6.4). */
    Letter inReplyTo(String messageId) {
        return header("In-Reply-To", messageId).header("References", messageId);
    }

    Letter attach(String name, String mediaType, byte[] content) {
        trying(() -> {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, mediaType)));
            part.setFileName(name);
            parts.addBodyPart(part);
        });
        return this;
    }

    /** Makes it a delivery status notification (RFC 3464) about a mail to this address. */
    Letter bounce(String recipient) {
        trying(() -> {
            parts.setSubType("report; report-type=delivery-status");
            MimeBodyPart status = new MimeBodyPart();
            String fields = "Reporting-MTA: dns; mx.%s%n%nFinal-Recipient: rfc822; %s%nAction: failed%nStatus: 5.1.1%n"
                    .formatted(recipient.substring(recipient.indexOf('@') + 1), recipient);
            status.setDataHandler(new DataHandler(
                    new ByteArrayDataSource(fields.getBytes(StandardCharsets.US_ASCII), "message/delivery-status")));
            parts.addBodyPart(status);
        });
        return this;
    }

    SampleMail titled(String title) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        trying(() -> {
            message.setContent(parts);
            message.saveChanges();
            message.writeTo(raw);
        });
        return new SampleMail(title, raw.toByteArray());
    }

    private static void trying(Writing writing) {
        try {
            writing.write();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Cannot write a sample mail", e);
        }
    }
}
