package org.competency.intake.reply;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import org.competency.intake.mailbox.Mailbox;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.mailserver.AccessTokens;
import org.competency.intake.reply.ReplyProperties.Sender;

/**
 * Reads who replies come from: {@code reply.*} among the settings of each mailbox, and {@code intake.reply.*} where that says
 * nothing.
 */
@Configuration(proxyBeanMethods = false)
class ReplyIdentitiesConfiguration {

    /**
     * Settings of a mailbox; what is blank is as usual.
     *
     * @param from sender
     * @param replyTo where answers are to go, if not to the sender
     * @param domain right-hand side of Message-IDs and of return paths
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

    @Bean
    ReplyIdentities replyIdentities(
            ReplyProperties properties, Mailboxes mailboxes, Environment environment, AccessTokens tokens) {
        ReplyIdentity usual = usual(properties, tokens);
        Binder binder = Binder.get(environment);
        Map<String, ReplyIdentity> byAccount = new LinkedHashMap<>();
        for (Mailbox mailbox : mailboxes.all()) {
            OfMailbox own = binder.bindOrCreate(mailbox.setting("reply"), OfMailbox.class);
            byAccount.put(mailbox.account(), identity(mailbox, own, usual, tokens));
        }
        return new ReplyIdentities(usual, byAccount, mailboxes.ownAddresses());
    }

    /** Who writes by {@code intake.reply} alone. */
    static ReplyIdentity usual(ReplyProperties properties, AccessTokens tokens) {
        return new ReplyIdentity(
                properties.from(),
                "",
                properties.domain(),
                Set.of(),
                server("intake.reply.smtp", properties.smtp(), tokens));
    }

    private static ReplyIdentity identity(Mailbox mailbox, OfMailbox own, ReplyIdentity usual, AccessTokens tokens) {
        String prefix = mailbox.setting("reply");
        address(prefix + ".from.address", own.from().address());
        address(prefix + ".reply-to", own.replyTo());
        own.smtp().check(prefix + ".smtp");
        return new ReplyIdentity(
                new Sender(
                        or(own.from().address(), usual.from().address()),
                        or(own.from().name(), usual.from().name())),
                own.replyTo(),
                or(own.domain(), usual.domain()),
                mailbox.settings().programs(),
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
}
