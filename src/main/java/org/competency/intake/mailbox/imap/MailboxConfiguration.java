package org.competency.intake.mailbox.imap;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.channel.DirectChannel;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.endpoint.SourcePollingChannelAdapter;
import org.springframework.integration.mail.inbound.MailReceivingMessageSource;
import org.springframework.messaging.MessageChannel;

import org.competency.intake.archive.Archive;
import org.competency.intake.mailbox.MailBatch;
import org.competency.intake.mailbox.MailRecorder;
import org.competency.intake.mailbox.MailboxInventory;
import org.competency.intake.mailbox.MailboxPreview;
import org.competency.intake.mailbox.MailboxProperties;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.MessageReader;

/** The way from the mailbox into the ledger: receive a batch, record it, and only then acknowledge it. */
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    private static final String POLLER = "checklistMailboxPoller";

    private final ReentrantLock oneAtATime = new ReentrantLock();

    @Bean
    MessageReader messageReader(MailboxProperties properties) {
        return MessageReader.standard(properties.ownDomains());
    }

    @Bean
    BatchedMailReceiver batchedMailReceiver(
            MailboxProperties properties, MessageLedger ledger, Archive archive, Clock clock) {
        return new BatchedMailReceiver(properties, new ImapConnector(properties, clock), ledger, archive);
    }

    @Bean
    MailboxPreview mailboxPreview(
            MailboxProperties properties, MessageLedger ledger, MessageReader reader, Clock clock) {
        return new ImapPreview(properties, new ImapConnector(properties, clock), ledger, reader);
    }

    @Bean
    MailboxInventory mailboxInventory(MailboxProperties properties, Clock clock) {
        return new ImapInventory(properties, new ImapConnector(properties, clock));
    }

    @Bean
    MailReceivingMessageSource checklistMailbox(BatchedMailReceiver receiver) {
        return new MailReceivingMessageSource(receiver);
    }

    @Bean
    MessageChannel fetchedBatches() {
        return new DirectChannel();
    }

    @Bean
    FlowMailboxIntake mailboxIntake(
            MailboxProperties properties,
            BatchedMailReceiver receiver,
            MailRecorder recorder,
            MailReceivingMessageSource checklistMailbox,
            @Qualifier("fetchedBatches") MessageChannel fetchedBatches) {
        return new FlowMailboxIntake(properties, receiver, recorder, checklistMailbox, fetchedBatches, oneAtATime);
    }

    @Bean
    IntegrationFlow checklistMailboxFlow(
            MailboxProperties properties,
            MailReceivingMessageSource checklistMailbox,
            @Qualifier("fetchedBatches") MessageChannel fetchedBatches,
            FlowMailboxIntake intake) {
        BackOffTrigger trigger = new BackOffTrigger(properties.pollInterval());
        return IntegrationFlow.from(
                        checklistMailbox,
                        endpoint -> endpoint.id(POLLER)
                                .autoStartup(properties.poll() && properties.configured())
                                .poller(Pollers.trigger(trigger)
                                        .maxMessagesPerPoll(-1)
                                        .advice(new GuardedPoll(oneAtATime, trigger))))
                .channel(fetchedBatches)
                .handle(MailBatch.class, (batch, headers) -> {
                    intake.take(batch);
                    return null;
                })
                .get();
    }

    /** The poller exists only once the flow is set up, so the intake gets it afterwards. */
    @Bean
    SmartInitializingSingleton mailboxPollerLink(
            FlowMailboxIntake intake, @Qualifier(POLLER) ObjectProvider<SourcePollingChannelAdapter> poller) {
        return () -> poller.ifAvailable(intake::pollWith);
    }
}
