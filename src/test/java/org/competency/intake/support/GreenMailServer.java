package org.competency.intake.support;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** GreenMail, which needs nothing installed. */
public final class GreenMailServer implements ImapServer {

    private final GreenMail server;
    private GreenMailUser mailbox;

    private GreenMailServer(GreenMail server) {
        this.server = server;
        this.mailbox = server.setUser("checklists@intake.example", user(), password());
    }

    public static GreenMailServer start() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return new GreenMailServer(server);
    }

    @Override
    public int port() {
        return server.getImap().getPort();
    }

    @Override
    public String user() {
        return "checklists";
    }

    @Override
    public String password() {
        return "secret";
    }

    @Override
    public void deliver(List<byte[]> messages) {
        messages.forEach(this::deliver);
    }

    private void deliver(byte[] message) {
        try {
            mailbox.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)));
        } catch (MessagingException e) {
            throw new IllegalStateException("Cannot deliver", e);
        }
    }

    /** Delivers a message as received at an instant (INTERNALDATE). */
    public void deliver(byte[] message, Instant received) {
        try {
            server.getManagers()
                    .getImapHostManager()
                    .getInbox(mailbox)
                    .appendMessage(
                            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message)),
                            new Flags(),
                            Date.from(received));
        } catch (MessagingException | FolderException e) {
            throw new IllegalStateException("Cannot deliver", e);
        }
    }

    @Override
    public void renumber() {
        try {
            List<MimeMessage> kept = new ArrayList<>();
            for (StoredMessage message :
                    server.getManagers().getImapHostManager().getInbox(mailbox).getMessages()) {
                kept.add(message.getMimeMessage());
            }
            server.getUserManager().deleteUser(mailbox);
            mailbox = server.setUser("checklists@intake.example", user(), password());
            server.getManagers().getImapHostManager().getInbox(mailbox).deleteAllMessages();
            kept.forEach(mailbox::deliver);
        } catch (FolderException e) {
            throw new IllegalStateException("Cannot renumber", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
