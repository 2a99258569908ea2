package org.competency.intake.mailbox;

import java.util.List;
import java.util.Locale;

/**
 * A mailbox that is read.
 *
 * @param account its name, as in the ledger
 * @param prefix where its settings stand, such as {@code intake.mailboxes.finance}
 * @param settings how it is read
 */
public record Mailbox(String account, String prefix, MailboxProperties settings) {

    /** The folders that are read, each with its own cursor. */
    public List<MailFolder> folders() {
        return settings.folders().stream()
                .map(folder -> new MailFolder(this, folder.equalsIgnoreCase("INBOX") ? "INBOX" : folder))
                .toList();
    }

    /** Whether checklists of a program are submitted here. */
    public boolean takes(String program) {
        return settings.programs().isEmpty() || settings.programs().contains(program);
    }

    /** The full name of one of its settings. */
    public String setting(String name) {
        return prefix + "." + name;
    }

    /** The environment variable of one of its settings. */
    public String variable(String name) {
        return setting(name).replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
