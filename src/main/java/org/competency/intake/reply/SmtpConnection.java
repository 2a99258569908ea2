package org.competency.intake.reply;

import java.time.Instant;
import java.util.Properties;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;

import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.ArchiveException;

/** One connection to the mail server for many replies; opened for the first one, and again after trouble. */
final class SmtpConnection implements AutoCloseable {

    private final SmtpProperties smtp;
    private final ReplyProperties.Sender from;
    private final BounceAddress bounces;
    private final Session session;
    private @Nullable Transport transport;

    SmtpConnection(ReplyProperties properties, BounceAddress bounces) {
        this.smtp = properties.smtp();
        this.from = properties.from();
        this.bounces = bounces;
        this.session = Session.getInstance(settings(properties.smtp()));
    }

    private static Properties settings(SmtpProperties smtp) {
        Properties settings = new Properties();
        String protocol = protocol(smtp);
        String prefix = "mail." + protocol + ".";
        settings.setProperty("mail.transport.protocol", protocol);
        settings.setProperty(
                prefix + "connectiontimeout",
                Long.toString(smtp.connectTimeout().toMillis()));
        settings.setProperty(
                prefix + "timeout", Long.toString(smtp.readTimeout().toMillis()));
        settings.setProperty(
                prefix + "writetimeout", Long.toString(smtp.writeTimeout().toMillis()));
        settings.setProperty(prefix + "auth", Boolean.toString(!smtp.user().isBlank()));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean startTls = smtp.tls() == SmtpProperties.Tls.STARTTLS;
        settings.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        settings.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        return settings;
    }

    private static String protocol(SmtpProperties smtp) {
        return smtp.tls() == SmtpProperties.Tls.SMTPS ? "smtps" : "smtp";
    }

    /**
     * Opens the connection if it is not open.
     *
     * @throws MailServerException if the server cannot be reached or does not let us in
     */
    void open() {
        if (transport != null && transport.isConnected()) {
            return;
        }
        close();
        try {
            Transport opened = session.getTransport(protocol(smtp));
            transport = opened;
            boolean anonymous = smtp.user().isBlank();
            opened.connect(
                    smtp.host(), smtp.port(), anonymous ? null : smtp.user(), anonymous ? null : smtp.password());
        } catch (AuthenticationFailedException e) {
            throw new MailServerException(smtp, "it refuses the user or password", e);
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("No SMTP provider on the class path", e);
        } catch (MessagingException e) {
            throw new MailServerException(smtp, String.valueOf(e.getMessage()), e);
        }
    }

    /** Hands one reply to the server. */
    Delivery send(DueReply reply, Instant now) {
        Transport open = transport;
        if (open == null) {
            throw new IllegalStateException("The connection to " + smtp + " is not open");
        }
        try {
            ReplyMime mime = ReplyMime.of(reply, from, bounces.of(reply.id()), now, session);
            open.sendMessage(mime, new Address[] {new InternetAddress(reply.recipient(), true)});
            return Delivery.accepted();
        } catch (ArchiveException e) {
            return new Delivery(Delivery.Result.LATER, String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            Delivery delivery = Delivery.of(e);
            if (delivery.result() == Delivery.Result.CONNECTION_LOST) {
                close();
            }
            return delivery;
        }
    }

    /** Ends the connection; what goes wrong doing so no longer matters. */
    @Override
    public void close() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // every reply on it has its result already
            }
        }
    }
}
