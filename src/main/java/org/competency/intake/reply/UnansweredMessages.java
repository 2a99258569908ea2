package org.competency.intake.reply;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.partner.Correspondent;
import org.competency.intake.partner.Correspondents;

/** The messages that wait for their reply: triaged, and where they brought a submission, decided. */
@Repository
public class UnansweredMessages {

    static final String CASE_COLUMNS = """
            s.id AS submission_id, a.case_number, a.partner, s.version, s.file_name, s.file_sha256, a.program,
            s.checklist_version, s.status AS submission_status, s.verdict, s.findings, s.reading, s.due_on,
            p.findings AS previous_findings, p.reading AS previous_reading
            """;

    static final String MESSAGE_COLUMNS = """
            m.id, m.received_at, m.sha256, m.outcome, m.reason, m.message_id, m.from_address, m.from_name,
            m.subject, m.reference_ids, m.may_reply, m.why_not, m.attachments, m.account,
            """;

    private static final String SELECT = "SELECT " + MESSAGE_COLUMNS + CASE_COLUMNS + """
              FROM message m
              LEFT JOIN submission s ON s.message = m.id
              LEFT JOIN application a ON a.id = s.application_id
              LEFT JOIN submission p ON p.application_id = s.application_id AND p.version = s.version - 1
             WHERE m.status = 'READ' AND m.id %s
               AND (s.status IN ('DECIDED', 'ACKNOWLEDGED', 'SUPERSEDED')
                    OR (s.id IS NULL AND m.outcome NOT IN ('SUBMISSION', 'NEW_VERSION')))
             ORDER BY m.status, m.id
             LIMIT :limit
            """;

    private static final String NEXT = SELECT.formatted("> :after");

    private static final String ONE = SELECT.formatted("= :message");

    private static final String SAME_AS = "SELECT " + CASE_COLUMNS + """
              FROM application a
              JOIN submission s ON s.application_id = a.id
              LEFT JOIN submission p ON p.application_id = s.application_id AND p.version = s.version - 1
             WHERE a.case_number = :caseNumber
             ORDER BY CASE WHEN s.version = :version THEN 0 ELSE 1 END, s.version DESC
             LIMIT 1
            """;

    private static final Set<String> ABOUT_A_VERSION = Set.of("SAME_FILE", "EVIDENCE");

    /** Triage keeps in the reason which version a file is the same as, or a mail is evidence about. */
    private static final Pattern SAME_FILE = Pattern.compile("version (\\d{1,6}) of case (CI-[0-9A-Z]{8})");

    private final JdbcClient jdbc;
    private final CommandAnswers commands;
    private final ToldAlready toldAlready;
    private final Correspondents correspondents;

    UnansweredMessages(JdbcClient jdbc, Correspondents correspondents) {
        this.jdbc = jdbc;
        this.correspondents = correspondents;
        this.commands = new CommandAnswers(jdbc);
        this.toldAlready = new ToldAlready(jdbc);
    }

    /** Messages with a key above {@code afterId}, by key, at most {@code limit}. */
    public List<Unanswered> next(long afterId, int limit) {
        return whole(jdbc.sql(NEXT)
                .param("after", afterId)
                .param("limit", limit)
                .query(ReplyRows::unanswered)
                .list());
    }

    /** This message, if it waits for its reply. */
    Optional<Unanswered> find(long message) {
        return whole(jdbc.sql(ONE)
                        .param("message", message)
                        .param("limit", 1)
                        .query(ReplyRows::unanswered)
                        .list())
                .stream()
                .findFirst();
    }

    private List<Unanswered> whole(List<Unanswered> messages) {
        Map<Long, List<CommandAnswer>> asked = commands.of(messages.stream()
                .filter(message -> message.outcome().equals("COMMAND"))
                .map(Unanswered::message)
                .toList());
        Map<Long, String> told = toldAlready.of(messages);
        Map<String, Correspondent> authors = correspondents.of(messages.stream()
                .flatMap(message -> Stream.ofNullable(message.from()))
                .toList());
        return messages.stream()
                .map(message ->
                        told.containsKey(message.message()) ? message.silenced(told.get(message.message())) : message)
                .map(this::withCase)
                .map(message -> message.asking(asked.getOrDefault(message.message(), List.of())))
                .map(message -> message.from(authors.getOrDefault(author(message), Correspondent.UNKNOWN)))
                .toList();
    }

    private static String author(Unanswered message) {
        return message.from() == null ? "" : message.from().toLowerCase(Locale.ROOT);
    }

    private Unanswered withCase(Unanswered message) {
        Matcher named = SAME_FILE.matcher(message.reason() == null ? "" : message.reason());
        if (!ABOUT_A_VERSION.contains(message.outcome()) || !named.find()) {
            return message;
        }
        return jdbc.sql(SAME_AS)
                .param("version", Integer.parseInt(named.group(1)))
                .param("caseNumber", named.group(2))
                .query(ReplyRows::version)
                .optional()
                .map(message::about)
                .orElse(message);
    }
}
