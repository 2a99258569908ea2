package org.competency.intake.mailbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.competency.intake.archive.Sha256;

/** Inserts the rows of a batch with a handful of statements, whatever its size. Runs in the caller's transaction. */
final class BatchInsertion {

    private static final String IDS = """
            SELECT uid, id FROM message
            WHERE account = :account AND folder = :folder AND uid_validity = :uidValidity AND uid IN (:uids)
            """;

    private static final String ORIGINALS = """
            SELECT sha256, MIN(id) AS original FROM message
            WHERE sha256 IN (:digests) AND duplicate_of IS NULL
            GROUP BY sha256
            """;

    private static final String INSERT = """
            INSERT INTO message (account, folder, uid_validity, uid, sha256, size_bytes, extent, received_at, fetched_at,
                status, duplicate_of, updated_at)
            VALUES
            """;

    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, ?)";

    /** Another poller may have recorded a row a moment ago: then its row stands. */
    private static final String UNLESS_RECORDED = " ON DUPLICATE KEY UPDATE uid = VALUES(uid)";

    private static final String ADVANCE = """
            INSERT INTO mailbox_cursor (account, folder, uid_validity, settled_uid, updated_at)
            VALUES (:account, :folder, :uidValidity, :uid, :now)
            ON DUPLICATE KEY UPDATE settled_uid = GREATEST(settled_uid, VALUES(settled_uid)), updated_at = VALUES(updated_at)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final LedgerChain chain;

    BatchInsertion(JdbcClient jdbc, JdbcOperations operations) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.chain = new LedgerChain(jdbc, operations);
    }

    Fetched insert(MailBatch batch, Map<Long, Sha256> digests, Instant now) {
        List<FetchedMail> fresh = unrecorded(batch);
        Map<String, Long> originals = originals(fresh, digests);
        List<FetchedMail> firsts = new ArrayList<>();
        List<FetchedMail> repeats = new ArrayList<>();
        Set<Sha256> seen = new HashSet<>();
        for (FetchedMail mail : fresh) {
            (seen.add(digest(digests, mail)) ? firsts : repeats).add(mail);
        }
        insertRows(batch, firsts, digests, originals, now);
        if (!repeats.isEmpty()) {
            insertRows(batch, repeats, digests, originals(repeats, digests), now);
        }
        chain.append(ids(batch, fresh.stream().map(FetchedMail::uid).toList()).values());
        advance(batch, now);
        int duplicates = repeats.size()
                + (int) firsts.stream()
                        .filter(mail ->
                                originals.containsKey(digest(digests, mail).hex()))
                        .count();
        return new Fetched(fresh.size(), duplicates, batch.bytes(), 0);
    }

    /** Keys of the rows of these UIDs. */
    Map<Long, Long> ids(MailBatch batch, Collection<Long> uids) {
        Map<Long, Long> ids = new HashMap<>();
        if (!uids.isEmpty()) {
            jdbc.sql(IDS)
                    .param("account", batch.account())
                    .param("folder", batch.folder())
                    .param("uidValidity", batch.uidValidity())
                    .param("uids", uids)
                    .query(row -> {
                        ids.put(row.getLong("uid"), row.getLong("id"));
                    });
        }
        return ids;
    }

    private List<FetchedMail> unrecorded(MailBatch batch) {
        Set<Long> known = ids(
                        batch, batch.mails().stream().map(FetchedMail::uid).toList())
                .keySet();
        return batch.mails().stream()
                .filter(mail -> !known.contains(mail.uid()))
                .toList();
    }

    private Map<String, Long> originals(List<FetchedMail> mails, Map<Long, Sha256> digests) {
        Map<String, Long> originals = new HashMap<>();
        if (!mails.isEmpty()) {
            jdbc.sql(ORIGINALS)
                    .param(
                            "digests",
                            mails.stream()
                                    .map(mail -> digest(digests, mail).hex())
                                    .toList())
                    .query(row -> {
                        originals.put(row.getString("sha256"), row.getLong("original"));
                    });
        }
        return originals;
    }

    private void insertRows(
            MailBatch batch,
            List<FetchedMail> mails,
            Map<Long, Sha256> digests,
            Map<String, Long> originals,
            Instant now) {
        if (mails.isEmpty()) {
            return;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (FetchedMail mail : mails) {
            String digest = digest(digests, mail).hex();
            Collections.addAll(values, batch.account(), batch.folder(), batch.uidValidity(), mail.uid(), digest);
            Collections.addAll(values, mail.size(), mail.extent().name(), LedgerText.utc(mail.receivedAt()));
            Collections.addAll(values, LedgerText.utc(now), originals.get(digest), LedgerText.utc(now));
        }
        String rows = String.join(", ", Collections.nCopies(mails.size(), ROW));
        operations.update(INSERT + rows + UNLESS_RECORDED, values.toArray());
    }

    private void advance(MailBatch batch, Instant now) {
        jdbc.sql(ADVANCE)
                .param("account", batch.account())
                .param("folder", batch.folder())
                .param("uidValidity", batch.uidValidity())
                .param("uid", batch.settledUid())
                .param("now", LedgerText.utc(now))
                .update();
    }

    private static Sha256 digest(Map<Long, Sha256> digests, FetchedMail mail) {
        return Objects.requireNonNull(digests.get(mail.uid()), "No digest for a message of the batch");
    }
}
