package org.competency.intake.mailbox.lease;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.mailbox.LeaseLostException;
import org.competency.intake.mailbox.MailFolder;
import org.competency.intake.mailbox.TestMailboxes;
import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What leases do, on whatever database. */
abstract class FolderLeaseBehaviour {

    private static final MailFolder FOLDER = TestMailboxes.of(
                    "intake.mailbox.host", "mail.example", "intake.mailbox.user", "u")
            .folders()
            .get(0);

    private final MigratedDatabase database = database();
    private final LeaseRows rows = new LeaseRows(database.jdbc(), database.transactions());
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor();

    /** Renews only tomorrow, as a process that stands still. */
    private final ScheduledExecutorService standingStill = new ScheduledThreadPoolExecutor(1) {
        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, long first, long pause, TimeUnit unit) {
            return super.scheduleWithFixedDelay(work, 1, 1, TimeUnit.DAYS);
        }
    };

    abstract MigratedDatabase database();

    @AfterEach
    void stop() {
        renewing.shutdownNow();
        standingStill.shutdownNow();
    }

    private FolderLease alive(String owner) {
        return new FolderLease(FOLDER, owner, Duration.ofSeconds(2), rows, renewing);
    }

    private FolderLease still(String owner) {
        return new FolderLease(FOLDER, owner, Duration.ofSeconds(2), rows, standingStill);
    }

    @Test
    void goesToOneAtATime() {
        FolderLease one = alive("one");
        FolderLease two = alive("two");

        assertThat(one.take()).isTrue();
        assertThat(one.take()).as("still").isTrue();
        assertThat(two.take()).isFalse();
        assertThat(two.holder()).contains("one");
    }

    @Test
    void goesToTheNextWhenItIsGivenUp() {
        FolderLease one = alive("one");
        FolderLease two = alive("two");
        one.take();

        one.release();

        assertThat(two.take()).isTrue();
        assertThatThrownBy(one::check).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void staysWithAnOwnerThatIsAliveForLongerThanItsLength() {
        FolderLease one = alive("one");
        FolderLease two = alive("two");
        one.take();

        assertThat(two.takeFromTheDead()).as("waits for a sign of life").isFalse();

        one.check();
    }

    @Test
    void goesToTheNextWhenItsOwnerStandsStill() {
        FolderLease one = still("one");
        FolderLease two = alive("two");
        one.take();

        assertThat(two.takeFromTheDead()).isTrue();

        assertThatThrownBy(one::check)
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("taken over by another process");
        two.check();
    }

    @Test
    void mayBeUsedAfterItsEndAsLongAsNobodyHasTakenOver() {
        FolderLease one = still("one");
        one.take();
        Awaitility.await().until(() -> one.holder().isEmpty());

        one.check();
        assertThat(one.take()).isTrue();
    }

    @Test
    void cannotBeTakenWhileItsOwnerRecords() {
        FolderLease one = still("one");
        FolderLease two = alive("two");
        one.take();
        Awaitility.await().until(() -> one.holder().isEmpty());

        boolean taken = Boolean.TRUE.equals(new TransactionTemplate(database.transactions()).execute(status -> {
            one.check();
            return inAnotherThread(two);
        }));

        assertThat(taken).as("taken amid the transaction").isFalse();
        assertThat(two.take()).as("taken afterwards").isTrue();
    }

    private static boolean inAnotherThread(FolderLease lease) {
        return CompletableFuture.supplyAsync(lease::take).join();
    }
}
