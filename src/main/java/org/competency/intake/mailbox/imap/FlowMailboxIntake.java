package org.competency.intake.mailbox.imap;

import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.integration.core.MessageSource;
import org.springframework.integration.endpoint.SourcePollingChannelAdapter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.MessagingException;

import org.competency.intake.mailbox.Fetched;
import org.competency.intake.mailbox.MailBatch;
import org.competency.intake.mailbox.MailRecorder;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.mailbox.MailboxProperties;

/** Drains the mailbox through the same flow that polling uses. One thread at a time: the cursor must not overtake itself. */
final class FlowMailboxIntake implements MailboxIntake {

    private final MailboxProperties properties;
    private final BatchedMailReceiver receiver;
    private final MailRecorder recorder;
    private final MessageSource<?> source;
    private final MessageChannel batches;
    private final ReentrantLock oneAtATime;
    private @Nullable SourcePollingChannelAdapter poller;
    private Fetched sum = Fetched.NOTHING;

    FlowMailboxIntake(
            MailboxProperties properties,
            BatchedMailReceiver receiver,
            MailRecorder recorder,
            MessageSource<?> source,
            MessageChannel batches,
            ReentrantLock oneAtATime) {
        this.properties = properties;
        this.receiver = receiver;
        this.recorder = recorder;
        this.source = source;
        this.batches = batches;
        this.oneAtATime = oneAtATime;
    }

    void pollWith(SourcePollingChannelAdapter adapter) {
        this.poller = adapter;
    }

    /** The end of the flow: durable first, then acknowledged. */
    void take(MailBatch batch) {
        try {
            sum = sum.plus(recorder.record(batch));
        } catch (RuntimeException e) {
            // the plan went past this batch; the next plan starts from the ledger, which did not
            receiver.disconnect();
            throw e;
        }
        receiver.acknowledge(batch);
    }

    @Override
    public Fetched fetch() {
        if (!properties.configured()) {
            return Fetched.NOTHING;
        }
        oneAtATime.lock();
        try {
            sum = Fetched.NOTHING;
            int before = receiver.commands();
            for (Message<?> batch = source.receive(); batch != null; batch = source.receive()) {
                batches.send(batch);
            }
            return sum.plus(new Fetched(0, 0, 0, receiver.commands() - before));
        } catch (MessagingException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            oneAtATime.unlock();
        }
    }

    @Override
    public void startPolling() {
        if (poller != null && properties.configured()) {
            poller.start();
        }
    }

    @Override
    public void stopPolling() {
        if (poller != null) {
            poller.stop();
        }
    }
}
