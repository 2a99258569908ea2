package org.competency.intake.mailbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.Discrepancy.Kind;
import org.competency.intake.mailbox.MailboxInventory.Standing;

/**
 * Proves that mailbox, ledger and archive agree: every message of the mailbox has its row, every row its bytes, unchanged, and
 * no row was removed or changed since it was written. What can be put right is put right at once: a message without a row
 * is fetched, lost bytes are fetched again while the message still stands in the mailbox.
 */
@Component
public class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
    private static final int PAGE = 500;

    /** A younger file may belong to a row that is about to be written. */
    private static final Duration SETTLED = Duration.ofHours(1);

    private final Mailboxes mailboxes;
    private final MailboxInventory inventory;
    private final MailboxIntake mailbox;
    private final MessageLedger ledger;
    private final ReconciliationRows rows;
    private final EventRows eventRows;
    private final LedgerEvents events;
    private final LedgerChain chain;
    private final Archive archive;
    private final Reconciliations reconciliations;
    private final Clock clock;

    Reconciliation(
            Mailboxes mailboxes,
            MailboxInventory inventory,
            MailboxIntake mailbox,
            MessageLedger ledger,
            ReconciliationRows rows,
            EventRows eventRows,
            LedgerEvents events,
            JdbcClient jdbc,
            JdbcOperations operations,
            Archive archive,
            Reconciliations reconciliations,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.inventory = inventory;
        this.mailbox = mailbox;
        this.ledger = ledger;
        this.rows = rows;
        this.eventRows = eventRows;
        this.events = events;
        this.chain = new LedgerChain(jdbc, operations);
        this.archive = archive;
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    /** Compares everything; reads every file of the archive. A mailbox that cannot be reached is a finding of its own. */
    public Reconciled run() {
        List<Discrepancy> found = new ArrayList<>();
        List<Standing> standing = standing(found);
        standing.forEach(folder -> compareMailbox(folder, found));
        long counted = compareFiles(standing, found);
        found.addAll(new ChainCheck(rows, chain).run());
        found.addAll(new EventCheck(eventRows, events).run());
        long files = compareArchive(found);
        Reconciled reconciled = new Reconciled(
                standing.stream().mapToInt(folder -> folder.uids().size()).sum(),
                counted,
                files,
                chain.head().digest(),
                events.head().digest(),
                found.subList(0, Math.min(found.size(), Reconciled.MOST)));
        reconciliations.add(reconciled);
        reconciled.discrepancies().forEach(Reconciliation::warn);
        log.atInfo()
                .addKeyValue("mailboxMessages", reconciled.mailboxMessages())
                .addKeyValue("rows", reconciled.rows())
                .addKeyValue("files", reconciled.files())
                .addKeyValue("discrepancies", reconciled.discrepancies().size())
                .addKeyValue("chainHead", reconciled.chainHead())
                .addKeyValue("outcomeHead", reconciled.outcomeHead())
                .log("Reconciled mailbox, ledger and archive");
        return reconciled;
    }

    private List<Standing> standing(List<Discrepancy> found) {
        List<Standing> standing = new ArrayList<>();
        for (MailFolder folder : mailboxes.folders()) {
            try {
                standing.add(inventory.take(folder));
            } catch (MailboxUnavailableException e) {
                found.add(new Discrepancy(
                        Kind.UNREACHABLE_MAILBOX,
                        "%s of %s".formatted(folder.name(), folder.account()),
                        String.valueOf(e.getMessage()),
                        false));
            }
        }
        return standing;
    }

    private static void warn(Discrepancy discrepancy) {
        log.atWarn()
                .addKeyValue("kind", discrepancy.kind())
                .addKeyValue("subject", discrepancy.subject())
                .log(discrepancy.sentence());
    }

    /** Above the cursor messages simply wait to be fetched; up to it each must have its row. */
    private void compareMailbox(Standing folder, List<Discrepancy> found) {
        long cursor = ledger.cursor(folder.account(), folder.folder(), folder.uidValidity());
        List<Long> missing = withoutRow(
                folder, folder.uids().stream().filter(uid -> uid <= cursor).toList());
        if (missing.isEmpty()) {
            return;
        }
        rows.rewind(folder, missing.get(0) - 1);
        mailbox.fetch(folder.account());
        Set<Long> still = new HashSet<>(withoutRow(folder, missing));
        for (long uid : missing) {
            boolean repaired = !still.contains(uid);
            found.add(new Discrepancy(
                    Kind.MISSING_ROW,
                    "UID %d in %s of %s".formatted(uid, folder.folder(), folder.account()),
                    repaired
                            ? "The message stood in the mailbox without a row; it was fetched now."
                            : "The message stands in the mailbox without a row and could not be fetched; see the log.",
                    repaired));
        }
    }

    private List<Long> withoutRow(Standing folder, List<Long> uids) {
        List<Long> missing = new ArrayList<>(uids);
        missing.removeAll(ledger.recorded(folder.account(), folder.folder(), folder.uidValidity(), uids)
                .keySet());
        return missing;
    }

    private long compareFiles(List<Standing> standing, List<Discrepancy> found) {
        long counted = 0;
        long last = 0;
        for (List<ChainedRow> page = rows.rows(last, PAGE); !page.isEmpty(); page = rows.rows(last, PAGE)) {
            for (ChainedRow row : page) {
                Archive.State state = archive.check(new Sha256(row.sha256()));
                if (state != Archive.State.INTACT) {
                    found.add(repair(row, state, standing));
                }
                last = row.id();
            }
            counted += page.size();
        }
        return counted + rows.purged();
    }

    private Discrepancy repair(ChainedRow row, Archive.State state, List<Standing> standing) {
        boolean repaired = fetchedAgain(row, standing);
        Kind kind = state == Archive.State.MISSING ? Kind.MISSING_FILE : Kind.CHANGED_BYTES;
        String what = state == Archive.State.MISSING ? "were lost from" : "were changed in";
        String then = repaired
                ? "they were fetched from the mailbox again."
                : "the message no longer stands where it was; restore the file from a backup.";
        return new Discrepancy(
                kind,
                "message " + row.id(),
                "The bytes %s %s the archive: %s".formatted(row.sha256(), what, then),
                repaired);
    }

    private boolean fetchedAgain(ChainedRow row, List<Standing> standing) {
        if (!row.extent().equals(FetchedMail.Extent.WHOLE.name())) {
            return false;
        }
        Sha256 digest = new Sha256(row.sha256());
        return standing.stream()
                .filter(folder -> folder.account().equals(row.account())
                        && folder.folder().equals(row.folder())
                        && folder.uidValidity() == row.uidValidity()
                        && folder.uids().contains(row.uid()))
                .anyMatch(folder -> restored(folder, row.uid(), digest));
    }

    private boolean restored(Standing folder, long uid, Sha256 digest) {
        try {
            return inventory.handOver(folder, uid, bytes -> archive.restore(digest, bytes));
        } catch (MailboxUnavailableException e) {
            log.warn(e.getMessage());
            return false;
        }
    }

    private long compareArchive(List<Discrepancy> found) {
        List<Sha256> digests = archive.keptBefore(clock.instant().minus(SETTLED));
        for (int from = 0; from < digests.size(); from += PAGE) {
            List<String> page = digests.subList(from, Math.min(digests.size(), from + PAGE)).stream()
                    .map(Sha256::hex)
                    .toList();
            Set<String> known = rows.known(page);
            page.stream()
                    .filter(digest -> !known.contains(digest))
                    .forEach(digest -> found.add(new Discrepancy(
                            Kind.ORPHAN_FILE,
                            digest,
                            "The file belongs to no row, as after a crash before the commit; it is kept and does no harm.",
                            false)));
        }
        return digests.size();
    }
}
