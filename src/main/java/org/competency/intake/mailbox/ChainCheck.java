package org.competency.intake.mailbox;

import java.util.ArrayList;
import java.util.List;

import org.competency.intake.mailbox.Discrepancy.Kind;
import org.competency.intake.mailbox.ReconciliationRows.Link;

/** Follows the chain of the ledger from its beginning and names every place where it does not hold. */
final class ChainCheck {

    private static final int PAGE = 500;
    private static final String START = "0".repeat(64);

    private final ReconciliationRows rows;
    private final LedgerChain chain;
    private final List<Discrepancy> found = new ArrayList<>();

    ChainCheck(ReconciliationRows rows, LedgerChain chain) {
        this.rows = rows;
        this.chain = chain;
    }

    List<Discrepancy> run() {
        ChainHead head = chain.head();
        long position = 0;
        String digest = START;
        for (List<Link> page = rows.links(0, PAGE); !page.isEmpty(); page = rows.links(position, PAGE)) {
            for (Link link : page) {
                if (link.position() > head.position() && position >= head.position()) {
                    // recorded while this check runs
                    break;
                }
                check(link, position, digest);
                position = link.position();
                digest = link.digest();
            }
            if (position >= head.position()) {
                break;
            }
        }
        if (position != head.position() || !digest.equals(head.digest())) {
            add(
                    Kind.BROKEN_CHAIN,
                    "end of the ledger",
                    "The chain should end at link %d and ends at %d; rows were cut off, compare with a backup."
                            .formatted(head.position(), position));
        }
        rows.unlinked(Reconciled.MOST)
                .forEach(id -> add(
                        Kind.ADDED_ROW,
                        "message " + id,
                        "The row has no link in the chain: it was not recorded by the intake."));
        return found;
    }

    private void check(Link link, long previousPosition, String previousDigest) {
        if (link.position() != previousPosition + 1) {
            add(
                    Kind.BROKEN_CHAIN,
                    "link " + (previousPosition + 1),
                    "Links up to %d were removed; compare with a backup.".formatted(link.position() - 1));
            return;
        }
        if (link.row() == null) {
            add(
                    Kind.REMOVED_ROW,
                    "message " + link.message(),
                    "The row was removed from the ledger; restore it from a backup.");
        } else if (!link.row().linkedTo(previousDigest).equals(link.digest())) {
            add(
                    Kind.CHANGED_ROW,
                    "message " + link.message(),
                    "Account, folder, UID, digest, size or time of receipt were changed after the row was written;"
                            + " compare with a backup.");
        }
    }

    private void add(Kind kind, String subject, String sentence) {
        if (found.size() < Reconciled.MOST) {
            found.add(new Discrepancy(kind, subject, sentence, false));
        }
    }
}
