package org.competency.intake.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.competency.intake.support.DovecotServer;
import org.competency.intake.support.GreenMailServer;
import org.competency.intake.support.ImapServer;
import org.competency.intake.support.MySqlServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Whatever goes wrong: as many rows as mails, one outcome each, and no mail answered by two different replies. Runs the real
 * product against real servers; Dovecot must be installed on Linux.
 */
@EnabledOnOs(OS.LINUX)
class FaultMatrixIT {

    private static final List<Result> RESULTS = new ArrayList<>();

    @TempDir
    private Path folder;

    enum Server {
        DOVECOT {
            @Override
            ImapServer start() {
                return DovecotServer.start();
            }
        },
        GREENMAIL {
            @Override
            ImapServer start() {
                return GreenMailServer.start();
            }
        };

        abstract ImapServer start();
    }

    /** Every fault on Dovecot; on GreenMail those that have to do with the mailbox. */
    static Stream<Arguments> faults() {
        Set<Fault> ofMailboxes = Set.of(
                Fault.KILLED_BEFORE_ARCHIVE,
                Fault.KILLED_AFTER_COMMIT,
                Fault.CONNECTION_CUT,
                Fault.UIDVALIDITY_CHANGED);
        return Stream.of(Fault.values())
                .flatMap(fault -> Stream.of(Server.values())
                        .filter(server -> server == Server.DOVECOT || ofMailboxes.contains(fault))
                        .map(server -> Arguments.of(fault, server)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("faults")
    void everyMailHasOneRowAndOneOutcome(Fault fault, Server server) throws Exception {
        Optional<MySqlServer> own = fault == Fault.DATABASE_RESTARTED ? MySqlServer.own() : Optional.empty();
        assumeTrue(
                fault != Fault.DATABASE_RESTARTED || own.isPresent(), "a database named by the environment stays up");
        try (Scene scene = new Scene(server.start(), own.orElse(null), folder)) {
            String note = fault.strike(scene);
            scene.runToTheEnd();
            verify(scene.result(server.name().toLowerCase(Locale.ROOT), fault, note), fault.mails());
        }
    }

    private static void verify(Result result, int mails) {
        RESULTS.add(result);
        assertThat(result.rows()).as("rows: " + result).isEqualTo(mails);
        assertThat(result.settled()).as("outcomes: " + result).isEqualTo(mails + result.repeated());
        assertThat(result.answered()).as("answered: " + result).isEqualTo(mails);
        assertThat(result.answers()).as("distinct replies: " + result).isEqualTo(mails);
    }

    @AfterAll
    static void print() {
        System.out.println(Result.heading());
        RESULTS.forEach(System.out::println);
    }
}
