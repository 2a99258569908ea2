package org.competency.intake.mailbox.lease;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.Mailboxes;

/** Makes the leases of this process. */
@Component
public class FolderLeases implements DisposableBean {

    private final LeaseRows rows;
    private final Duration length;
    private final String owner;
    private final ScheduledExecutorService renewals;

    FolderLeases(LeaseRows rows, Mailboxes mailboxes) {
        this.rows = rows;
        this.length = mailboxes.lease();
        // two applications in one process are two owners
        this.owner = ManagementFactory.getRuntimeMXBean().getName() + " "
                + UUID.randomUUID().toString().substring(0, 8);
        this.renewals = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "mailbox-lease");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A lease of this folder, not taken yet. */
    public FolderLease of(MailFolder folder) {
        return new FolderLease(folder, owner, length, rows, renewals);
    }

    @Override
    public void destroy() {
        renewals.shutdownNow();
    }
}
