package org.competency.intake.demo;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/**
 * A mail server in this process: it holds the checklist mailbox and takes the replies. It listens on loopback only, on ports
 * that are free, so nothing that it is given ever leaves the machine.
 */
public final class DemoMailServer implements AutoCloseable {

    /** The mailbox that the samples are sent to. */
    static final String MAILBOX = "checklists@program-office.example";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String LOGIN = "checklists";
    private static final String PASSWORD = "demo";

    private final GreenMail server;
    private final GreenMailUser mailbox;

    private DemoMailServer(GreenMail server) {
        this.server = server;
        this.mailbox = server.setUser(MAILBOX, LOGIN, PASSWORD);
    }

    /** Starts the server. */
    public static DemoMailServer start() {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP)
        });
        server.start();
        return new DemoMailServer(server);
    }

    /** The settings that make the intake use this server. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("intake.mailbox.host", LOOPBACK);
        settings.put("intake.mailbox.port", server.getImap().getPort());
        settings.put("intake.mailbox.user", LOGIN);
        settings.put("intake.mailbox.password", PASSWORD);
        settings.put("intake.mailbox.tls", "none");
        settings.put("intake.reply.smtp.host", LOOPBACK);
        settings.put("intake.reply.smtp.port", server.getSmtp().getPort());
        settings.put("intake.reply.smtp.tls", "none");
        settings.put("intake.reply.from.address", MAILBOX);
        return settings;
    }

    /** Puts a message into the mailbox as it is. */
    void deliver(SampleMail mail) {
        try {
            mailbox.deliver(
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.raw())));
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "The mail server of the demonstration refused '%s'".formatted(mail.title()), e);
        }
    }

    /** How many replies have arrived at partners. */
    int replies() {
        return (int) Arrays.stream(server.getReceivedMessages())
                .filter(DemoMailServer::isReply)
                .count();
    }

    private static boolean isReply(MimeMessage message) {
        try {
            return message.getFrom() != null && message.getFrom()[0].toString().contains(MAILBOX);
        } catch (MessagingException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
