package org.competency.intake.mailbox;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;

/** The mailboxes that are read, and what is known of each by its name in the ledger. */
@Component
public class Mailboxes {

    private final MailboxesProperties properties;
    private final List<Mailbox> all;

    Mailboxes(MailboxesProperties properties) {
        this.properties = properties;
        this.all = properties.all();
    }

    /** All of them, in the order in which they are read; empty if none is configured. */
    public List<Mailbox> all() {
        return all;
    }

    /** All folders of all mailboxes. */
    public List<MailFolder> folders() {
        return all.stream().flatMap(mailbox -> mailbox.folders().stream()).toList();
    }

    /** The mailbox of this name; empty if it is none, or no longer configured. */
    public Optional<Mailbox> named(String account) {
        return all.stream().filter(mailbox -> mailbox.account().equals(account)).findFirst();
    }

    /**
     * The mailbox of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Mailbox require(String account) {
        return named(account)
                .orElseThrow(() -> new IllegalArgumentException("There is no mailbox '%s'; %s."
                        .formatted(
                                account,
                                all.isEmpty()
                                        ? "none is configured"
                                        : "there are: "
                                                + String.join(
                                                        ", ",
                                                        all.stream()
                                                                .map(Mailbox::account)
                                                                .toList()))));
    }

    /** Programs whose checklists are submitted through a mailbox; empty: every program, as for mail from elsewhere. */
    public Set<String> programs(String account) {
        return named(account).map(mailbox -> mailbox.settings().programs()).orElse(Set.of());
    }

    /** The mailboxes that take checklists of a program. */
    public List<Mailbox> taking(String program) {
        return all.stream().filter(mailbox -> mailbox.takes(program)).toList();
    }

    /** Settings of a mailbox, and those of {@code intake.mailbox} for mail that came through none. */
    MailboxProperties settings(String account) {
        return named(account).map(Mailbox::settings).orElse(properties.mailbox());
    }

    /** How long a folder stays with a process that went silent. */
    public Duration lease() {
        return properties.mailboxLease();
    }

    /** Domains of our own Message-IDs. */
    public Set<String> ownDomains() {
        return collected(MailboxProperties::ownDomains);
    }

    /** Further addresses of ours. */
    public Set<String> ownAddresses() {
        return collected(MailboxProperties::ownAddresses);
    }

    private Set<String> collected(Function<MailboxProperties, Set<String>> values) {
        Set<String> collected = new LinkedHashSet<>(values.apply(properties.mailbox()));
        all.forEach(mailbox -> collected.addAll(values.apply(mailbox.settings())));
        return collected;
    }
}
