package org.competency.intake.mailbox.imap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.integration.dsl.context.IntegrationFlowContext.IntegrationFlowRegistration;
import org.springframework.integration.mail.inbound.MailReceivingMessageSource;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

import org.competency.intake.archive.Archive;
import org.competency.intake.mailbox.FetchReport;
import org.competency.intake.mailbox.FolderFetch;
import org.competency.intake.mailbox.MailBatch;
import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.MailRecorder;
import org.competency.intake.mailbox.Mailbox;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.mailbox.lease.FolderLeases;

/** Reads every folder of every mailbox: each has a receiver of its own, and while polling a flow of its own. */
@Component
final class FlowMailboxIntake implements MailboxIntake, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(FlowMailboxIntake.class);

    private final Mailboxes mailboxes;
    private final IntegrationFlowContext context;
    private final List<FolderIntake> folders;
    private final List<IntegrationFlowRegistration> flows = new ArrayList<>();
    private @Nullable ThreadPoolTaskScheduler polling;

    FlowMailboxIntake(
            Mailboxes mailboxes,
            ImapConnector connector,
            MessageLedger ledger,
            MailRecorder recorder,
            Archive archive,
            FolderLeases leases,
            IntegrationFlowContext context,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.context = context;
        this.folders = mailboxes.folders().stream()
                .map(folder -> new FolderIntake(
                        folder,
                        new BatchedMailReceiver(folder, connector, ledger, archive),
                        recorder,
                        leases.of(folder),
                        clock))
                .toList();
    }

    @Override
    public FetchReport fetch() {
        return fetch(folders);
    }

    @Override
    public FetchReport fetch(String account) {
        Mailbox mailbox = mailboxes.require(account);
        return fetch(folders.stream()
                .filter(intake -> intake.folder().mailbox().equals(mailbox))
                .toList());
    }

    private static FetchReport fetch(List<FolderIntake> folders) {
        List<FolderFetch> results = new ArrayList<>();
        for (FolderIntake intake : folders) {
            FolderFetch result = intake.fetch();
            if (result.failed()) {
                log.warn(result.reason());
            }
            results.add(result);
        }
        return new FetchReport(results);
    }

    @Override
    public synchronized void startPolling() {
        if (polling != null || folders.isEmpty()) {
            return;
        }
        ThreadPoolTaskScheduler threads = threads();
        polling = threads;
        for (FolderIntake intake : folders) {
            flows.add(context.registration(flow(intake, threads))
                    .id("mailbox." + flows.size())
                    .register());
        }
    }

    /** One for each folder, so that a server that keeps us waiting holds up nobody else. */
    private ThreadPoolTaskScheduler threads() {
        ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();
        threads.setPoolSize(folders.size());
        threads.setThreadNamePrefix("mailbox-");
        threads.setDaemon(true);
        threads.initialize();
        return threads;
    }

    private static IntegrationFlow flow(FolderIntake intake, TaskScheduler threads) {
        MailFolder folder = intake.folder();
        BackOffTrigger trigger = new BackOffTrigger(folder.settings().pollInterval());
        return IntegrationFlow.from(
                        new MailReceivingMessageSource(intake.receiver()),
                        endpoint -> endpoint.taskScheduler(threads)
                                .poller(Pollers.trigger(trigger)
                                        .maxMessagesPerPoll(-1)
                                        .advice(new GuardedPoll(intake, trigger))))
                .handle(MailBatch.class, (batch, headers) -> {
                    intake.take(batch);
                    return null;
                })
                .get();
    }

    @Override
    public synchronized void stopPolling() {
        flows.forEach(IntegrationFlowRegistration::destroy);
        flows.clear();
        folders.forEach(FolderIntake::stopPolling);
        if (polling != null) {
            polling.shutdown();
            polling = null;
        }
    }

    @Override
    public List<FolderFetch> last() {
        return folders.stream()
                .map(FolderIntake::last)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public void destroy() {
        stopPolling();
    }
}
