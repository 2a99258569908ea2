package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import org.competency.intake.support.MigratedDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** The outbox on MySQL, where several senders work at once. */
class OutboxIT extends OutboxBehaviour {

    OutboxIT() {
        super(MigratedDatabase.mySql());
    }

    @Test
    void severalSendersShareTheWorkAndSendNothingTwice() throws Exception {
        pending(400);
        ExecutorService senders = Executors.newFixedThreadPool(4);
        List<Callable<Sent>> work = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            work.add(() -> sender(settings().batch(10)).sendDue());
        }

        List<Future<Sent>> results = senders.invokeAll(work);
        senders.shutdown();

        int sent = 0;
        for (Future<Sent> result : results) {
            assertThat(result.get().sent()).as("each sender had its share").isPositive();
            sent += result.get().sent();
        }
        assertThat(sent).isEqualTo(400);
        assertThat(received())
                .extracting(mail -> mail.header("Message-ID"))
                .hasSize(400)
                .doesNotHaveDuplicates();
    }

    @Test
    void sendsAThousandRepliesOverTenConnections() {
        pending(1000);

        Sent sent = sender(settings()).sendDue();

        assertThat(sent.sent()).isEqualTo(1000);
        assertThat(received()).hasSize(1000);
        assertThat(connections()).isLessThanOrEqualTo(10);
    }
}
