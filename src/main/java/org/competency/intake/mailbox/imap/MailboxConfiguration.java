package org.competency.intake.mailbox.imap;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.mailbox.MessageReader;

/** What the mailboxes have in common. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    @Bean
    MessageReader messageReader(Mailboxes mailboxes) {
        return MessageReader.standard(mailboxes.ownDomains());
    }
}
