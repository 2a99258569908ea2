package org.competency.intake.mailbox.imap;

import java.time.Clock;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

import org.competency.intake.mailbox.MailboxProperties;
import org.competency.intake.mailbox.MailboxProperties.Tls;

/** Opens connections as the settings say: bounded waits, and a server certificate that is checked. */
final class ImapConnector {

    private final MailboxProperties properties;
    private final Clock clock;

    ImapConnector(MailboxProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Connects, logs in and opens the folder. */
    ImapSession open() throws MessagingException {
        Store store = Session.getInstance(settings()).getStore(protocol());
        try {
            store.connect(properties.host(), properties.effectivePort(), properties.user(), properties.password());
            return ImapSession.open(store, properties.folder(), clock);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /** As {@link #open()}, but for reading only: nothing at the server changes. */
    ImapSession look() throws MessagingException {
        Store store = Session.getInstance(settings()).getStore(protocol());
        try {
            store.connect(properties.host(), properties.effectivePort(), properties.user(), properties.password());
            return ImapSession.look(store, properties.folder(), clock);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private String protocol() {
        return properties.tls() == Tls.IMAPS ? "imaps" : "imap";
    }

    private Properties settings() {
        Properties settings = new Properties();
        String prefix = "mail." + protocol() + ".";
        settings.setProperty(
                prefix + "connectiontimeout", "" + properties.connectTimeout().toMillis());
        settings.setProperty(prefix + "timeout", "" + properties.readTimeout().toMillis());
        settings.setProperty(
                prefix + "writetimeout", "" + properties.writeTimeout().toMillis());
        settings.setProperty(prefix + "starttls.enable", "" + (properties.tls() == Tls.STARTTLS));
        settings.setProperty(prefix + "starttls.required", "" + (properties.tls() == Tls.STARTTLS));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        // a folder that we may only read is read all the same: what is new is decided by the ledger
        settings.setProperty(prefix + "allowreadonlyselect", "true");
        return settings;
    }
}
