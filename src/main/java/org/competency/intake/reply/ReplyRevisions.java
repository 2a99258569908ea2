package org.competency.intake.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;
import org.competency.intake.reply.RevisedReply.Action;
import org.competency.intake.reply.Unanswered.Correction;

/**
 * Decides whether a message that was done again is answered again, and writes that into the outbox.
 *
 * <p>The rule: a reply that says the same, word for word, is never sent again. Other words are sent, as a corrected reply
 * that names the earlier one, only if the judgement changed or the operator asked for the reply itself to be done again; a
 * template that was edited since is no reason to write to anybody. A reply that was never sent is taken back and replaced.
 */
@Repository
public class ReplyRevisions {

    private static final String WRITTEN = """
            SELECT id, kind, revision, subject, text_body, sent_at
              FROM reply WHERE message = :message AND letter_id IS NULL ORDER BY id
            """;

    private static final String TAKE_BACK = """
            UPDATE reply SET status = 'SUPPRESSED', last_error = 'Replaced by a corrected reply before it was sent'
             WHERE id = :id AND status = 'PENDING' AND attempts = 0
            """;

    private final JdbcClient jdbc;
    private final UnansweredMessages unanswered;
    private final ReplyComposer composer;
    private final Outbox outbox;

    ReplyRevisions(JdbcClient jdbc, UnansweredMessages unanswered, ReplyComposer composer, Outbox outbox) {
        this.jdbc = jdbc;
        this.unanswered = unanswered;
        this.composer = composer;
        this.outbox = outbox;
    }

    /** How much is to be written. */
    public enum Wanted {
        /** A corrected reply, if it says anything else than the last one. */
        CORRECTION,
        /** A first reply only. */
        ONLY_THE_FIRST,
        /** No reply at all. */
        NOTHING
    }

    /** Writes what a message that waits for its reply needs, in the transaction of the caller. */
    public RevisedReply revise(long message, Wanted wanted) {
        Optional<Unanswered> waiting = unanswered.find(message);
        if (waiting.isEmpty()) {
            return RevisedReply.none("This message is not answered");
        }
        List<Written> written =
                jdbc.sql(WRITTEN).param("message", message).query(Written::of).list();
        return revise(waiting.get(), written, wanted);
    }

    private RevisedReply revise(Unanswered message, List<Written> written, Wanted wanted) {
        Written last = written.isEmpty() ? null : written.get(written.size() - 1);
        ComposedReply composed = composer.compose(last == null ? message : message.correcting(last.asWritten(written)));
        if (!(composed instanceof ComposedReply.Letter letter)) {
            return silent(composed, last);
        }
        if (last == null) {
            return wanted == Wanted.NOTHING ? withheld(letter, null) : send(letter, null, Action.FIRST);
        }
        if (last.says(letter)) {
            return keep(letter, last, "The same reply was written before");
        }
        if (wanted == Wanted.NOTHING) {
            return withheld(letter, last);
        }
        if (wanted == Wanted.ONLY_THE_FIRST) {
            return keep(letter, last, "Nothing that the partner was told has changed");
        }
        return correct(message, last, written);
    }

    private RevisedReply correct(Unanswered message, Written last, List<Written> written) {
        int revision = written.stream().mapToInt(Written::revision).max().orElse(0) + 1;
        ComposedReply corrected =
                composer.compose(message.correcting(new Correction(revision, lastSent(written, last.id() + 1))));
        if (!(corrected instanceof ComposedReply.Letter letter)) {
            return silent(corrected, last);
        }
        jdbc.sql(TAKE_BACK).param("id", last.id()).update();
        return send(letter, last, Action.CORRECTED);
    }

    private RevisedReply send(ComposedReply.Letter letter, @Nullable Written last, Action action) {
        outbox.write(List.of(letter));
        return new RevisedReply(
                action, last == null ? null : last.kind(), letter.kind(), letter.recipient(), letter.messageId(), "");
    }

    private RevisedReply keep(ComposedReply.Letter letter, Written last, String reason) {
        outbox.write(List.of(new ComposedReply.Kept(letter.message(), letter.submission())));
        return new RevisedReply(Action.KEPT, last.kind(), null, null, null, reason);
    }

    private RevisedReply withheld(ComposedReply.Letter letter, @Nullable Written last) {
        outbox.write(List.of(new ComposedReply.Kept(letter.message(), letter.submission())));
        return new RevisedReply(
                Action.WITHHELD,
                last == null ? null : last.kind(),
                letter.kind(),
                letter.recipient(),
                null,
                "No reply was wanted (--no-reply)");
    }

    private RevisedReply silent(ComposedReply composed, @Nullable Written last) {
        outbox.write(List.of(composed));
        ReplyKind before = last == null ? null : last.kind();
        if (composed instanceof ComposedReply.Failed failed) {
            return new RevisedReply(Action.FAILED, before, null, null, null, failed.reason());
        }
        String reason = composed instanceof ComposedReply.NoLetter none ? none.reason() : "";
        return new RevisedReply(Action.NONE, before, null, null, null, reason);
    }

    /** When a reply before this one was last sent; null if none was. */
    private static @Nullable Instant lastSent(List<Written> written, long before) {
        return written.stream()
                .filter(reply -> reply.id() < before)
                .map(Written::sentAt)
                .filter(sentAt -> sentAt != null)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A reply in the outbox, as far as it must be compared. */
    private record Written(
            long id,
            ReplyKind kind,
            int revision,
            String subject,
            String text,
            @Nullable Instant sentAt) {

        static Written of(ResultSet row, int number) throws SQLException {
            return new Written(
                    row.getLong("id"),
                    ReplyKind.valueOf(row.getString("kind")),
                    row.getInt("revision"),
                    row.getString("subject"),
                    row.getString("text_body"),
                    Moments.instantOrNull(row, "sent_at"));
        }

        /** The correction that it was when it was written, so that it can be composed again and compared. */
        Correction asWritten(List<Written> all) {
            return new Correction(revision, revision == 0 ? null : lastSent(all, id));
        }

        boolean says(ComposedReply.Letter letter) {
            return kind == letter.kind() && subject.equals(letter.subject()) && text.equals(letter.text());
        }
    }
}
