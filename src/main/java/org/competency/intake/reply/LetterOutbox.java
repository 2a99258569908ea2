package org.competency.intake.reply;

import java.time.Clock;
import java.util.List;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.competency.intake.database.Moments;
import org.competency.intake.letter.Letters;

/**
 * Puts letters into the outbox, in the transaction that marks them as written: killed at any moment, there is never one
 * without the other, and nobody who writes the same letter at the same time writes a second mail.
 */
@Repository
public class LetterOutbox {

    private static final String INSERT = """
            INSERT INTO reply (letter_id, message, kind, submission_id, recipient, language, subject, text_body, html_body,
                               message_id, in_reply_to, reference_ids, revision, status, next_attempt_at, created_at)
            VALUES (:letter, :message, :kind, :about, :recipient, :language, :subject, :text, :html,
                    :messageId, :inReplyTo, :references, :event, 'PENDING', :now, :now)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Letters letters;
    private final Enclosures enclosures;
    private final Clock clock;

    LetterOutbox(
            NamedParameterJdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Letters letters,
            Enclosures enclosures,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.letters = letters;
        this.enclosures = enclosures;
        this.clock = clock;
    }

    /** Writes all of them or none. */
    public void write(List<? extends ComposedLetter> composed) {
        transaction.executeWithoutResult(status -> composed.forEach(this::write));
    }

    private void write(ComposedLetter composed) {
        if (composed instanceof ComposedLetter.Hindered hindered) {
            letters.hindered(hindered.letter(), hindered.reason());
        } else if (composed instanceof ComposedLetter.Mail mail && letters.written(mail.letter())) {
            jdbc.update(INSERT, row(mail));
            enclosures.write(enclosures.store(mail));
        }
    }

    private MapSqlParameterSource row(ComposedLetter.Mail mail) {
        return new MapSqlParameterSource()
                .addValue("letter", mail.letter())
                .addValue("message", mail.message())
                .addValue("kind", mail.kind().name())
                .addValue("about", mail.about())
                .addValue("recipient", mail.recipient())
                .addValue("language", mail.language())
                .addValue("subject", mail.subject())
                .addValue("text", mail.text())
                .addValue("html", mail.html())
                .addValue("messageId", mail.messageId())
                .addValue("inReplyTo", mail.inReplyTo())
                .addValue("references", String.join(" ", mail.references()))
                .addValue("event", mail.event())
                .addValue("now", Moments.utc(clock.instant()));
    }
}
