package org.competency.intake.faults;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.Product;
import org.competency.intake.support.RawMail;
import org.competency.intake.support.RowLock;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong; each leaves a note about what happened. The product runs to its end afterwards. */
enum Fault {
    KILLED_BEFORE_ARCHIVE {
        @Override
        String strike(Scene scene) {
            scene.wire.holdAnswer(nth(2, command -> command.contains("BODY.PEEK[]")));
            killWhenHolding(scene);
            assertThat(scene.count(ROWS)).isEqualTo(Scene.BATCH);
            return "second batch fetched, none of it archived";
        }
    },
    KILLED_BEFORE_COMMIT {
        @Override
        String strike(Scene scene) {
            try (RowLock lock = RowLock.onEmpty(scene.schema, "mailbox_cursor");
                    Product.Run run = scene.product.start("run")) {
                lock.killWaiting(run);
            }
            assertThat(scene.count(ROWS)).isZero();
            assertThat(scene.product.archive()).isNotEmptyDirectory();
            return "first batch archived, its rows not committed";
        }
    },
    KILLED_AFTER_COMMIT {
        @Override
        String strike(Scene scene) {
            scene.wire.holdCommand(Fault::isAcknowledgement);
            killWhenHolding(scene);
            assertThat(scene.count(ROWS)).isEqualTo(Scene.BATCH);
            return "first batch committed, the mailbox not told";
        }
    },
    KILLED_AFTER_COMMIT_OF_TOO_LARGE_ONES {
        @Override
        String strike(Scene scene) {
            scene.product
                    .with("intake.mailbox.message-limit", "100KB")
                    .with("intake.mailbox.processed", "Processed")
                    .with("intake.mailbox.quarantine", "Quarantine")
                    .with("intake.mailbox.batch-messages", 2 * Scene.MAILS);
            scene.mailbox.deliver(List.of(RawMail.number(Scene.MAILS + 1)
                    .text("Long question. ".repeat(30_000))
                    .bytes()));
            scene.wire.holdCommand(Fault::isAcknowledgement);
            killWhenHolding(scene);
            assertThat(scene.count(ROWS)).isEqualTo(mails());
            scene.runToTheEnd();
            if (scene.mailbox instanceof DovecotServer dovecot) {
                assertThat(dovecot.files("Quarantine")).hasSize(1);
                assertThat(dovecot.files("Processed")).hasSize(Scene.MAILS);
            }
            return "one of them too large, and moved to quarantine by the next run";
        }

        @Override
        int mails() {
            return Scene.MAILS + 1;
        }
    },
    KILLED_BETWEEN_ACKNOWLEDGEMENTS {
        @Override
        String strike(Scene scene) {
            scene.wire.holdCommand(nth(2, Fault::isAcknowledgement));
            killWhenHolding(scene);
            assertThat(scene.count(ROWS)).isEqualTo(2 * Scene.BATCH);
            return "first batch acknowledged, the second one not";
        }
    },
    KILLED_WHILE_READING {
        @Override
        String strike(Scene scene) {
            try (Product.Run run = scene.product.start("run", "--only", "fetch")) {
                assertThat(run.end()).as(run.output()).isZero();
            }
            long waiting = scene.count("SELECT id FROM message ORDER BY id LIMIT 1 OFFSET 25");
            try (RowLock lock = RowLock.on(scene.schema, "SELECT id FROM message WHERE id = ?", waiting);
                    Product.Run run = scene.product.start("run")) {
                lock.killWaiting(run);
            }
            return scene.count(ROWS + " WHERE status <> 'RECEIVED'") + " of 30 were read";
        }
    },
    KILLED_AFTER_SMTP_250 {
        @Override
        String strike(Scene scene) {
            CompletableFuture<RowLock> held = new CompletableFuture<>();
            scene.smtp.afterTaking(taken -> {
                if (scene.smtp.received().size() == 7) {
                    held.complete(RowLock.on(
                            scene.schema, "SELECT id FROM reply WHERE message_id = ?", taken.header("Message-ID")));
                }
            });
            try (Product.Run run = scene.product.start("run");
                    RowLock lock = held.orTimeout(2, TimeUnit.MINUTES).join()) {
                lock.killWaiting(run);
            }
            assertThat(scene.count("SELECT COUNT(*) FROM reply WHERE status = 'SENT'"))
                    .isEqualTo(6);
            return "seventh reply taken by the server, not recorded";
        }
    },
    CONNECTION_CUT {
        @Override
        String strike(Scene scene) {
            Random random = new Random(20261123);
            int cuts = 4;
            for (int cut = 0; cut < cuts; cut++) {
                scene.wire.cutAfter(random.nextInt(60_000));
                try (Product.Run run = scene.product.start("run", "--only", "fetch")) {
                    assertThat(run.end()).as(run.output()).isIn(0, 1);
                    assertThat(run.output()).doesNotContain("\tat ");
                }
            }
            return scene.wire.connections() + " connections, " + cuts + " of them cut";
        }
    },
    ARCHIVE_DISK_FULL {
        @Override
        String strike(Scene scene) {
            scene.mailbox.deliver(List.of(RawMail.number(Scene.MAILS + 1)
                    .text("Long question. ".repeat(30_000))
                    .bytes()));
            // a limit on the size of files is what a full disk is to the one who writes: write() fails
            scene.product.under("prlimit", "--fsize=200000");
            try (Product.Run run = scene.product.start("run", "--only", "fetch")) {
                assertThat(run.end()).as(run.output()).isEqualTo(1);
                assertThat(run.output())
                        .contains("Cannot write to the archive folder", "nothing was recorded")
                        .doesNotContain("\tat ");
            }
            scene.product.under();
            assertThat(leftovers(scene)).isEmpty();
            return scene.count(ROWS) + " recorded before";
        }

        private List<String> leftovers(Scene scene) {
            java.io.File[] parts =
                    scene.product.archive().resolve("incoming").toFile().listFiles();
            return parts == null
                    ? List.of()
                    : List.of(parts).stream().map(java.io.File::getName).toList();
        }

        @Override
        int mails() {
            return Scene.MAILS + 1;
        }
    },
    DATABASE_RESTARTED {
        @Override
        String strike(Scene scene) {
            scene.wire.holdCommand(nth(2, command -> command.contains("BODY.PEEK[]")));
            try (Product.Run run = scene.product.start("run")) {
                awaitHolding(scene, run);
                scene.restartDatabase();
                scene.wire.release();
                int code = run.end();
                assertThat(run.output()).doesNotContain("\tat ");
                return "between two batches; the run ended with " + code;
            }
        }
    },
    UIDVALIDITY_CHANGED {
        @Override
        String strike(Scene scene) {
            scene.runToTheEnd();
            assertThat(scene.count(ROWS)).isEqualTo(Scene.MAILS);
            scene.mailbox.renumber();
            scene.runToTheEnd();
            assertThat(scene.count("SELECT COUNT(DISTINCT uid_validity) FROM message"))
                    .isEqualTo(2);
            return "all read again and recognised by their bytes";
        }
    },
    TWO_AT_ONCE {
        @Override
        String strike(Scene scene) {
            try (Product.Run one = scene.product.start("run");
                    Product.Run two = scene.product.start("run")) {
                List<Integer> codes = List.of(one.end(), two.end());
                assertThat(codes).allMatch(code -> code == 0 || code == 1).contains(0);
                assertThat(one.output() + two.output()).doesNotContain("\tat ");
                return codes.contains(1) ? "the second one was turned away" : "one after the other";
            }
        }
    },
    TWO_POLLERS_AT_ONCE {
        @Override
        String strike(Scene scene) {
            try (Product.Run one = scene.startPolling();
                    Product.Run two = scene.startPolling()) {
                awaitOutput("Another process reads the mailbox", one, two);
                await("all are recorded", () -> scene.count(ROWS) == Scene.MAILS, one, two);
                assertThat(scene.count(OWNERS)).isEqualTo(1);
                assertThat(one.output() + two.output()).doesNotContain("\tat ");
            }
            return "one polled, the other one stood by";
        }
    },
    POLLER_KILLED {
        @Override
        String strike(Scene scene) {
            scene.wire.holdCommand(nth(2, command -> command.contains("BODY.PEEK[]")));
            try (Product.Run one = scene.startPolling()) {
                awaitHolding(scene, one);
                try (Product.Run two = scene.startPolling()) {
                    awaitOutput("Another process reads the mailbox", two);
                    assertThat(scene.count(ROWS)).isEqualTo(Scene.BATCH);
                    one.kill();
                    scene.wire.release();
                    await("the second one takes over", () -> scene.count(ROWS) == Scene.MAILS, two);
                    assertThat(scene.count(OWNERS)).isEqualTo(2);
                }
            }
            return "in its second batch; the other one took over";
        }
    },
    POLLER_PAUSED {
        @Override
        String strike(Scene scene) {
            scene.wire.holdCommand(nth(2, command -> command.contains("BODY.PEEK[]")));
            try (Product.Run one = scene.startPolling()) {
                awaitHolding(scene, one);
                one.pause();
                scene.wire.release();
                try (Product.Run two = scene.startPolling()) {
                    await("the second one takes over", () -> scene.count(ROWS) == Scene.MAILS, two);
                    int acknowledged = acknowledgements(scene);
                    one.goOn();
                    awaitOutput("taken over by another process", one);
                    assertThat(scene.count(ROWS)).isEqualTo(Scene.MAILS);
                    assertThat(acknowledgements(scene)).isEqualTo(acknowledged);
                    assertThat(one.output()).doesNotContain("\tat ");
                }
            }
            return "beyond its lease; back again, it kept its hands off";
        }
    },
    CLOCK_JUMPED {
        @Override
        String strike(Scene scene) {
            scene.product.startedBy(JumpingClockApplication.class);
            try (Product.Run run = scene.product.start("run")) {
                assertThat(run.end()).as(run.output()).isIn(0, 3);
            }
            scene.product.startedBy(org.competency.intake.CompetencyIntakeApplication.class);
            return "a day back and a month forth at every other look";
        }
    };

    private static final String ROWS = "SELECT COUNT(*) FROM message";

    /** How often the mailbox went to another process; the number grows with each. */
    private static final String OWNERS = "SELECT fence FROM mailbox_lease";

    private static int acknowledgements(Scene scene) {
        return (int)
                scene.wire.commands().stream().filter(Fault::isAcknowledgement).count();
    }

    private static boolean isAcknowledgement(String command) {
        return command.startsWith("UID STORE") || command.startsWith("UID MOVE");
    }

    /** Lets it happen. */
    abstract String strike(Scene scene);

    /** Mails in the mailbox. */
    int mails() {
        return Scene.MAILS;
    }

    private static Predicate<String> nth(int n, Predicate<String> like) {
        AtomicInteger seen = new AtomicInteger();
        return command -> like.test(command) && seen.incrementAndGet() == n;
    }

    private static void killWhenHolding(Scene scene) {
        try (Product.Run run = scene.product.start("run")) {
            awaitHolding(scene, run);
            run.kill();
            scene.wire.release();
        }
    }

    private static void awaitHolding(Scene scene, Product.Run run) {
        await("the wire holds something back", scene.wire::isHolding, run);
    }

    private static void awaitOutput(String words, Product.Run... runs) {
        await(
                "'" + words + "' is said",
                () -> Stream.of(runs).anyMatch(run -> run.output().contains(words)),
                runs);
    }

    private static void await(String what, BooleanSupplier condition, Product.Run... runs) {
        Awaitility.await(what)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    for (Product.Run run : runs) {
                        if (!run.isAlive()) {
                            throw new AssertionError("The product ended too early:\n" + run.output());
                        }
                    }
                    return condition.getAsBoolean();
                });
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
