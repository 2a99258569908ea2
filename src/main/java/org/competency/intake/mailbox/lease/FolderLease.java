package org.competency.intake.mailbox.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import org.competency.intake.mailbox.Fence;
import org.competency.intake.mailbox.LeaseLostException;
import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.lease.LeaseRows.Seen;

/**
 * This process's hold on a folder. Once taken it is renewed in the background until it is released, so that a fetch may
 * take longer than the lease. A process that stands still does not renew: another one takes over, and when the first goes
 * on, {@link #check} stops it before it records anything.
 */
public final class FolderLease implements Fence {

    private static final Logger log = LoggerFactory.getLogger(FolderLease.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private final MailFolder folder;
    private final String owner;
    private final Duration length;
    private final LeaseRows rows;
    private final ScheduledExecutorService renewals;
    private @Nullable Long fence;
    private @Nullable ScheduledFuture<?> renewal;

    FolderLease(MailFolder folder, String owner, Duration length, LeaseRows rows, ScheduledExecutorService renewals) {
        this.folder = folder;
        this.owner = owner;
        this.length = length;
        this.rows = rows;
        this.renewals = renewals;
    }

    /** Takes the lease, or makes sure that it is still held; false at once if another process has it. */
    public synchronized boolean take() {
        if (renewed()) {
            return true;
        }
        Optional<Long> taken = rows.take(folder, owner, length);
        taken.ifPresent(number -> {
            fence = number;
            long pause = Math.max(1, length.toMillis() / 3);
            renewal = renewals.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
        });
        return taken.isPresent();
    }

    /**
     * As {@link #take()}, but waits for a lease whose owner may have died: until it ends, or its owner shows to be alive by
     * renewing it, in a third of its length at most.
     */
    public boolean takeFromTheDead() {
        if (take()) {
            return true;
        }
        Optional<Seen> first = rows.seen(folder);
        if (first.isEmpty()) {
            return take();
        }
        log.atInfo()
                .addKeyValue("account", folder.account())
                .addKeyValue("owner", first.get().owner())
                .log("Looking whether the process that holds the mailbox is alive");
        long left = first.get().secondsLeft();
        long end = System.nanoTime() + Duration.ofSeconds(left + 2).toNanos();
        while (System.nanoTime() < end && paused()) {
            if (take()) {
                return true;
            }
            Optional<Seen> now = rows.seen(folder);
            if (now.isEmpty()
                    || now.get().fence() != first.get().fence()
                    || now.get().secondsLeft() > left) {
                return take();
            }
            left = now.get().secondsLeft();
        }
        return take();
    }

    private static boolean paused() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void renew() {
        try {
            if (fence != null && !renewed()) {
                log.atWarn()
                        .addKeyValue("account", folder.account())
                        .addKeyValue("folder", folder.name())
                        .log("The lease of the mailbox was lost to another process");
            }
        } catch (DataAccessException e) {
            // the next attempt may succeed in time; if not, the lease ends by itself and check() finds out
            log.debug("The lease could not be renewed", e);
        }
    }

    private boolean renewed() {
        Long held = fence;
        if (held == null) {
            return false;
        }
        if (rows.renew(folder, owner, held, length)) {
            return true;
        }
        forget();
        return false;
    }

    /** Gives the folder to whoever wants it next. */
    public synchronized void release() {
        Long held = fence;
        forget();
        if (held != null) {
            try {
                rows.release(folder, owner, held);
            } catch (DataAccessException e) {
                log.debug("The lease could not be released; it ends by itself", e);
            }
        }
    }

    private void forget() {
        fence = null;
        if (renewal != null) {
            renewal.cancel(false);
            renewal = null;
        }
    }

    @Override
    public synchronized void check() {
        Long held = fence;
        if (held == null || !rows.isHeld(folder, owner, held)) {
            forget();
            throw new LeaseLostException(folder);
        }
    }

    /** Who holds the folder, for people; empty if nobody does. */
    public Optional<String> holder() {
        return rows.seen(folder).filter(seen -> !seen.isFree()).map(seen -> seen.owner());
    }
}
