package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.Mailbox;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.mailserver.AccessTokens;
import org.competency.intake.reply.ReplyProperties.Sender;

/**
 * Who replies come from, by the mailbox through which the message came that they answer: {@code reply.*} among the settings of
 * the mailbox, and {@code intake.reply.*} where that says nothing.
 */
@Component
class ReplyIdentities {

    private final ReplyIdentity usual;
    private final Map<String, ReplyIdentity> byAccount = new LinkedHashMap<>();
    private final Set<String> furtherAddresses;

    @Autowired
    ReplyIdentities(ReplyProperties properties, Mailboxes mailboxes, Environment environment, AccessTokens tokens) {
        this.usual = usual(properties, tokens);
        this.furtherAddresses = mailboxes.ownAddresses();
        Binder binder = Binder.get(environment);
        for (Mailbox mailbox : mailboxes.all()) {
            String prefix = mailbox.setting("reply");
            byAccount.put(
                    mailbox.account(), identity(prefix, binder.bindOrCreate(prefix, OfMailbox.class), usual, tokens));
        }
    }

    private ReplyIdentities(ReplyIdentity usual) {
        this.usual = usual;
        this.furtherAddresses = Set.of();
    }

    /** One for all mailboxes. */
    static ReplyIdentities one(ReplyProperties properties, AccessTokens tokens) {
        return new ReplyIdentities(usual(properties, tokens));
    }

    /**
     * Settings of a mailbox; what is blank is as usual.
     *
     * @param from sender
     * @param replyTo where answers are to go, if not to the sender
     * @param domain right-hand side of Message-IDs
     * @param smtp a server of its own
     */
    record OfMailbox(
            @DefaultValue From from,
            @DefaultValue("") String replyTo,
            @DefaultValue("") String domain,
            @DefaultValue SmtpProperties smtp) {}

    /** A sender, in part perhaps. */
    record From(
            @DefaultValue("") String address,
            @DefaultValue("") String name) {}

    private static ReplyIdentity usual(ReplyProperties properties, AccessTokens tokens) {
        String setting = "intake.reply.smtp";
        return new ReplyIdentity(
                properties.from(), "", properties.domain(), server(setting, properties.smtp(), tokens));
    }

    private static ReplyIdentity identity(String prefix, OfMailbox own, ReplyIdentity usual, AccessTokens tokens) {
        address(prefix + ".from.address", own.from().address());
        address(prefix + ".reply-to", own.replyTo());
        own.smtp().check(prefix + ".smtp");
        return new ReplyIdentity(
                new Sender(
                        or(own.from().address(), usual.from().address()),
                        or(own.from().name(), usual.from().name())),
                own.replyTo(),
                or(own.domain(), usual.domain()),
                own.smtp().isConfigured() ? server(prefix + ".smtp", own.smtp(), tokens) : usual.server());
    }

    private static SmtpServer server(String setting, SmtpProperties smtp, AccessTokens tokens) {
        return new SmtpServer(setting, smtp, tokens.signIn(setting, smtp.user(), smtp.password(), smtp.oauth2()));
    }

    private static void address(String setting, String address) {
        Bounds.require(
                address.isBlank() || Addresses.isOne(address),
                setting,
                address,
                "a mail address such as checklists@example.org");
    }

    private static String or(String own, String otherwise) {
        return own.isBlank() ? otherwise : own;
    }

    /** Where nothing else is said. */
    ReplyIdentity usual() {
        return usual;
    }

    /** Who answers what came through a mailbox; the usual one if it is null or not a mailbox. */
    ReplyIdentity of(@Nullable String account) {
        return account == null ? usual : byAccount.getOrDefault(account, usual);
    }

    /** Every one of them, the usual one first. */
    List<ReplyIdentity> all() {
        List<ReplyIdentity> all = new ArrayList<>(List.of(usual));
        all.addAll(byAccount.values());
        return all;
    }

    /** The servers that replies go through, as far as they are configured. */
    List<SmtpServer> servers() {
        return all().stream()
                .filter(ReplyIdentity::isUsable)
                .map(ReplyIdentity::server)
                .distinct()
                .toList();
    }

    /** Whether an address is one that we write from or to ourselves, so that nothing that claims to come from it is answered. */
    boolean isOurs(@Nullable String address) {
        return Stream.concat(
                        all().stream()
                                .flatMap(identity -> Stream.of(identity.from().address(), identity.replyTo())),
                        furtherAddresses.stream())
                .anyMatch(own -> !own.isBlank() && own.equalsIgnoreCase(address));
    }
}
