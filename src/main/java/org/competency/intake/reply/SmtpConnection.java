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
import org.competency.intake.mailserver.SignInException;
import org.competency.intake.mailserver.TrustedAuthorities;

/** One connection to the mail server for many replies; opened for the first one, and again after trouble. */
final class SmtpConnection implements AutoCloseable {

    private final SmtpServer server;
    private final SmtpProperties smtp;
    private final BounceAddress bounces;
    private final Session session;
    private @Nullable Transport transport;

    SmtpConnection(SmtpServer server, BounceAddress bounces) {
        this.server = server;
        this.smtp = server.properties();
        this.bounces = bounces;
        this.session = Session.getInstance(settings(server));
    }

    private static Properties settings(SmtpServer server) {
        SmtpProperties smtp = server.properties();
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
        server.signIn().apply(settings, protocol);
        TrustedAuthorities.apply(settings, protocol, smtp.certificateAuthorities());
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
        if (!smtp.isConfigured()) {
            throw new MailServerException(server, "no server is set", null);
        }
        try {
            Transport opened = session.getTransport(protocol(smtp));
            transport = opened;
            server.signIn().connect(opened, smtp.host(), smtp.port());
        } catch (SignInException e) {
            throw new MailServerException(
                    server, e.getMessage() + ". " + e.advice().replaceAll("\\.$", ""), e);
        } catch (AuthenticationFailedException e) {
            throw new MailServerException(server, "it refuses the user or password", e);
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("No SMTP provider on the class path", e);
        } catch (MessagingException e) {
            throw new MailServerException(
                    server, TrustedAuthorities.problem(e).orElseGet(() -> String.valueOf(e.getMessage())), e);
        }
    }

    /** Hands one reply to the server. */
    Delivery send(DueReply reply, ReplyIdentity identity, Instant now) {
        Transport open = transport;
        if (open == null) {
            throw new IllegalStateException("The connection to " + smtp + " is not open");
        }
        if (identity.from().address().isBlank()) {
            return new Delivery(Delivery.Result.LATER, "No sender is set; set intake.reply.from.address");
        }
        try {
            ReplyMime mime = ReplyMime.of(reply, identity, bounces.of(reply.id(), identity), now, session);
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
