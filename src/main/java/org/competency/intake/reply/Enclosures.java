package org.competency.intake.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Repository;

import org.competency.intake.archive.Archive;
import org.competency.intake.archive.Sha256;

/** Keeps the files that go with replies: their bytes in the archive, their names and digests beside the reply. */
@Repository
class Enclosures {

    private static final String INSERT = """
            INSERT INTO reply_attachment (reply, position, name, media_type, sha256)
            SELECT r.id, :position, :name, :mediaType, :sha256
              FROM reply r
             WHERE r.message_id = :messageId
               AND NOT EXISTS (SELECT 1 FROM reply_attachment a WHERE a.reply = r.id AND a.position = :position)
            """;

    private static final String OF_REPLIES =
            "SELECT reply, name, media_type, sha256 FROM reply_attachment WHERE reply IN (:ids) ORDER BY reply, position";

    private final NamedParameterJdbcTemplate batches;
    private final Archive archive;

    Enclosures(NamedParameterJdbcTemplate batches, Archive archive) {
        this.batches = batches;
        this.archive = archive;
    }

    /** Puts the bytes into the archive, which is never part of a transaction. The rows for {@link #write}. */
    List<SqlParameterSource> store(List<ComposedReply.Letter> letters) {
        List<SqlParameterSource> rows = new ArrayList<>();
        letters.forEach(letter -> rows.addAll(store(letter.messageId(), letter.enclosures())));
        return rows;
    }

    /** As {@link #store(List)}, for a letter that answers no message. */
    List<SqlParameterSource> store(ComposedLetter.Mail letter) {
        return store(letter.messageId(), letter.enclosures());
    }

    private List<SqlParameterSource> store(String messageId, List<Enclosure> enclosures) {
        List<SqlParameterSource> rows = new ArrayList<>();
        int position = 0;
        for (Enclosure enclosure : enclosures) {
            rows.add(new MapSqlParameterSource("messageId", messageId)
                    .addValue("position", ++position)
                    .addValue("name", enclosure.name())
                    .addValue("mediaType", enclosure.mediaType())
                    .addValue(
                            "sha256", archive.store(enclosure.content().bytes()).hex()));
        }
        return rows;
    }

    /** Writes the rows beside the replies, which must be there; a file that is there already stays. */
    void write(List<SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            batches.batchUpdate(INSERT, rows.toArray(SqlParameterSource[]::new));
        }
    }

    /** The files of these replies, by the key of the reply. */
    Map<Long, List<Enclosure>> of(Collection<Long> replies) {
        Map<Long, List<Enclosure>> files = new HashMap<>();
        if (!replies.isEmpty()) {
            batches.query(OF_REPLIES, Map.of("ids", replies), row -> {
                files.computeIfAbsent(row.getLong("reply"), key -> new ArrayList<>())
                        .add(enclosure(row));
            });
        }
        return files;
    }

    private Enclosure enclosure(ResultSet row) throws SQLException {
        Sha256 digest = new Sha256(row.getString("sha256"));
        return new Enclosure(row.getString("name"), row.getString("media_type"), () -> archive.read(digest));
    }
}
