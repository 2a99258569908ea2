package org.competency.intake.mailbox.imap;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.mailbox.Fetched;
import org.competency.intake.mailbox.FolderFetch;
import org.competency.intake.mailbox.FolderFetch.State;
import org.competency.intake.mailbox.LeaseLostException;
import org.competency.intake.mailbox.MailBatch;
import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.MailRecorder;
import org.competency.intake.mailbox.MailboxUnavailableException;
import org.competency.intake.mailbox.lease.FolderLease;

/**
 * The way from one folder into the ledger: receive a batch, record it, and only then acknowledge it. One thread at a time,
 * since the cursor must not overtake itself, and only while this process holds the lease.
 */
final class FolderIntake {

    private static final Logger log = LoggerFactory.getLogger(FolderIntake.class);

    private final MailFolder folder;
    private final BatchedMailReceiver receiver;
    private final MailRecorder recorder;
    private final FolderLease lease;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private Fetched sum = Fetched.NOTHING;
    private int commandsBefore;
    private volatile boolean polled;
    private volatile @Nullable FolderFetch last;

    FolderIntake(
            MailFolder folder, BatchedMailReceiver receiver, MailRecorder recorder, FolderLease lease, Clock clock) {
        this.folder = folder;
        this.receiver = receiver;
        this.recorder = recorder;
        this.lease = lease;
        this.clock = clock;
    }

    MailFolder folder() {
        return folder;
    }

    BatchedMailReceiver receiver() {
        return receiver;
    }

    Optional<FolderFetch> last() {
        return Optional.ofNullable(last);
    }

    /** Fetches until nothing is new. */
    FolderFetch fetch() {
        oneAtATime.lock();
        try {
            if (!lease.takeFromTheDead()) {
                return held();
            }
            return drain();
        } finally {
            if (!polled) {
                lease.release();
            }
            oneAtATime.unlock();
        }
    }

    private FolderFetch drain() {
        begin();
        try {
            for (Object[] batches = receiver.receive(); batches.length > 0; batches = receiver.receive()) {
                for (Object batch : batches) {
                    take((MailBatch) batch);
                }
            }
            return ended(State.FETCHED, "");
        } catch (MailboxUnavailableException e) {
            return ended(State.FAILED, String.valueOf(e.getMessage()));
        } catch (LeaseLostException e) {
            return ended(State.HELD, String.valueOf(e.getMessage()));
        }
    }

    /** Durable first, then acknowledged, and neither if another process has taken over. */
    void take(MailBatch batch) {
        try {
            sum = sum.plus(recorder.record(batch, lease));
            lease.check();
        } catch (RuntimeException e) {
            // the plan went past this batch; the next plan starts from the ledger, which did not
            receiver.disconnect();
            throw e;
        }
        receiver.acknowledge(batch);
    }

    void lock() {
        oneAtATime.lock();
    }

    void unlock() {
        oneAtATime.unlock();
    }

    /** Whether this process may poll; from then on it keeps the lease. */
    boolean mayPoll() {
        polled = true;
        if (lease.take()) {
            return true;
        }
        held();
        return false;
    }

    void begin() {
        sum = Fetched.NOTHING;
        commandsBefore = receiver.commands();
    }

    /** Notes how it ended. */
    FolderFetch ended(State state, String reason) {
        Fetched fetched = sum.plus(new Fetched(0, 0, 0, receiver.commands() - commandsBefore));
        FolderFetch ended = new FolderFetch(folder.account(), folder.name(), state, fetched, reason, clock.instant());
        last = ended;
        begin();
        return ended;
    }

    private FolderFetch held() {
        begin();
        String owner = lease.holder().orElse("another process");
        FolderFetch before = last;
        FolderFetch now = ended(
                State.HELD, "The mailbox %s is read by %s; this process leaves it alone.".formatted(folder, owner));
        if (before == null || before.state() != State.HELD) {
            log.atInfo()
                    .addKeyValue("account", folder.account())
                    .addKeyValue("folder", folder.name())
                    .addKeyValue("owner", owner)
                    .log("Another process reads the mailbox");
        }
        return now;
    }

    void stopPolling() {
        oneAtATime.lock();
        try {
            polled = false;
            receiver.disconnect();
            lease.release();
        } finally {
            oneAtATime.unlock();
        }
    }
}
