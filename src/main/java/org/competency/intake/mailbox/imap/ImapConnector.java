package org.competency.intake.mailbox.imap;

import java.time.Clock;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.MailboxProperties;
import org.competency.intake.mailbox.MailboxProperties.Tls;
import org.competency.intake.mailserver.AccessTokens;
import org.competency.intake.mailserver.SignIn;
import org.competency.intake.mailserver.TrustedAuthorities;

/** Opens connections as the settings say: bounded waits, and a server certificate that is checked. */
@Component
final class ImapConnector {

    private final AccessTokens tokens;
    private final Clock clock;

    ImapConnector(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Opens a folder over a connected store. */
    private interface Opening {
        ImapSession open(Store store, String folder, Clock clock) throws MessagingException;
    }

    /** Connects, logs in and opens the folder. */
    ImapSession open(MailFolder folder) throws MessagingException {
        return open(folder, ImapSession::open);
    }

    /** As {@link #open}, but for reading only: nothing at the server changes. */
    ImapSession look(MailFolder folder) throws MessagingException {
        return open(folder, ImapSession::look);
    }

    private ImapSession open(MailFolder folder, Opening opening) throws MessagingException {
        MailboxProperties mailbox = folder.settings();
        SignIn signIn = tokens.signIn(folder.mailbox().prefix(), mailbox.user(), mailbox.password(), mailbox.oauth2());
        Store store = Session.getInstance(settings(mailbox, signIn)).getStore(protocol(mailbox));
        try {
            signIn.connect(store, mailbox.host(), mailbox.effectivePort());
            return opening.open(store, folder.name(), clock);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    private static String protocol(MailboxProperties mailbox) {
        return mailbox.tls() == Tls.IMAPS ? "imaps" : "imap";
    }

    private static Properties settings(MailboxProperties mailbox, SignIn signIn) {
        Properties settings = new Properties();
        String prefix = "mail." + protocol(mailbox) + ".";
        settings.setProperty(
                prefix + "connectiontimeout", "" + mailbox.connectTimeout().toMillis());
        settings.setProperty(prefix + "timeout", "" + mailbox.readTimeout().toMillis());
        settings.setProperty(
                prefix + "writetimeout", "" + mailbox.writeTimeout().toMillis());
        settings.setProperty(prefix + "starttls.enable", "" + (mailbox.tls() == Tls.STARTTLS));
        settings.setProperty(prefix + "starttls.required", "" + (mailbox.tls() == Tls.STARTTLS));
        TrustedAuthorities.apply(settings, protocol(mailbox), mailbox.certificateAuthorities());
        signIn.apply(settings, protocol(mailbox));
        // a folder that we may only read is read all the same: what is new is decided by the ledger
        settings.setProperty(prefix + "allowreadonlyselect", "true");
        return settings;
    }
}
