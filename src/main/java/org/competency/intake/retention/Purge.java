package org.competency.intake.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;
import org.competency.intake.retention.PurgeCandidates.Candidate;

/**
 * Removes mails that are older than their retention. First the rows become tombstones, batch by batch in transactions; then
 * files go that no other row needs. Killed at any moment, the next purge goes on where it was.
 */
@Component
public class Purge {

    private static final Logger log = LoggerFactory.getLogger(Purge.class);

    /** A younger file may belong to a row that is about to be written. */
    private static final Duration ARRIVING = Duration.ofHours(1);

    /** What a killed process left of files that it was writing. */
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private final RetentionProperties properties;
    private final PurgeCandidates candidates;
    private final Tombstones tombstones;
    private final Archive archive;
    private final TransactionTemplate transactions;
    private final ZoneId officeZone;
    private final Clock clock;

    Purge(
            RetentionProperties properties,
            PurgeCandidates candidates,
            Tombstones tombstones,
            Archive archive,
            PlatformTransactionManager transactions,
            ZoneId officeZone,
            Clock clock) {
        this.properties = properties;
        this.candidates = candidates;
        this.tombstones = tombstones;
        this.archive = archive;
        this.transactions = new TransactionTemplate(transactions);
        this.officeZone = officeZone;
        this.clock = clock;
    }

    /** Whether anything is purged at all. */
    public boolean isWanted() {
        return !properties.periods().isEmpty();
    }

    /** What would be purged today, one entry for each kind that has a retention. Changes nothing. */
    public List<Purged> preview() {
        return each((batch, now) -> {});
    }

    /**
     * Purges everything that is due.
     *
     * @param by who wants it, for the tombstones
     * @throws org.competency.intake.archive.ArchiveException if a file cannot be removed; its row is purged, and the next
     *     purge tries again
     */
    public List<Purged> run(String by) {
        List<Purged> purged =
                each((batch, now) -> transactions.executeWithoutResult(status -> tombstones.make(batch, by, now)));
        long files = removeFiles();
        archive.discardLeftovers(clock.instant().minus(LEFT_OVER));
        log.atInfo()
                .addKeyValue(
                        "messages", purged.stream().mapToLong(Purged::messages).sum())
                .addKeyValue("files", files)
                .log("Purged mails beyond their retention");
        return purged;
    }

    /** What is done with a batch. */
    private interface Work {
        void on(List<Candidate> batch, Instant now);
    }

    private List<Purged> each(Work work) {
        List<Purged> result = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), officeZone);
        for (Map.Entry<Purged.Kind, Period> retention : properties.periods().entrySet()) {
            result.add(each(retention.getKey(), today.minus(retention.getValue()), work));
        }
        return result;
    }

    private Purged each(Purged.Kind kind, LocalDate day, Work work) {
        Instant before = day.atStartOfDay(officeZone).toInstant();
        long messages = 0;
        long bytes = 0;
        long last = 0;
        List<Candidate> batch = candidates.next(kind, before, last, properties.batch());
        while (!batch.isEmpty()) {
            work.on(batch, clock.instant());
            messages += batch.size();
            bytes += batch.stream().mapToLong(Candidate::bytes).sum();
            last = batch.get(batch.size() - 1).id();
            batch = candidates.next(kind, before, last, properties.batch());
        }
        return new Purged(kind, day, messages, bytes);
    }

    /** A file that several messages share goes with the last of them. */
    private long removeFiles() {
        long removed = 0;
        String last = "";
        for (List<String> page = tombstones.files(last, properties.batch());
                !page.isEmpty();
                page = tombstones.files(last, properties.batch())) {
            for (String digest : page) {
                last = digest;
                if (tombstones.needs(digest)) {
                    tombstones.settle(digest);
                } else if (archive.remove(new Sha256(digest), clock.instant().minus(ARRIVING))) {
                    tombstones.settle(digest);
                    removed++;
                }
            }
        }
        return removed;
    }
}
