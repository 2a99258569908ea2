package org.competency.intake.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.database.Moments;

/** Files what partners send for the findings of an audit, in the transaction of the caller; the same mail again changes nothing. */
@Repository
public class AuditEvidence {

    private static final String FILE = """
            INSERT INTO audit_evidence (audit_id, message, path, finding, name, media_type, size_bytes, sha256, sender,
                                        received_at, why, filed_at)
            VALUES (:audit, :message, :path, :finding, :name, :mediaType, :size, :sha256, :sender, :receivedAt, :why, :now)
            ON DUPLICATE KEY UPDATE why = why
            """;

    private static final String OF_AUDIT = """
            SELECT finding, message, path, name, media_type, size_bytes, sha256, sender, received_at, why
              FROM audit_evidence
             WHERE audit_id = :audit
             ORDER BY message, path, finding
            """;

    private final JdbcClient jdbc;
    private final AuditTable audits;
    private final AuditFindings findings;
    private final Clock clock;

    AuditEvidence(JdbcClient jdbc, AuditTable audits, AuditFindings findings, Clock clock) {
        this.jdbc = jdbc;
        this.audits = audits;
        this.findings = findings;
        this.clock = clock;
    }

    /**
     * Whether a mail is taken as evidence for a case: its audit is examined, its findings are being remedied, or the mail was
     * filed there when that was so.
     */
    public boolean isTakenFor(String caseNumber, long message) {
        return audits.find(caseNumber)
                .filter(audit -> audit.status().isExamined() || isFiled(audit, message))
                .isPresent();
    }

    private boolean isFiled(AuditState audit, long message) {
        return of(audit).stream().anyMatch(file -> file.message() == message);
    }

    /**
     * Files the files of a mail at the findings that it is for, or at the audit as a whole where that is not told.
     *
     * @return how the findings were told, or why not; of a mail that was filed before, what was found then; empty if there is
     *     no audit
     */
    public Optional<Filed> file(String caseNumber, EvidenceMail mail) {
        return audits.find(caseNumber).map(audit -> {
            List<EvidenceFile> before = of(audit).stream()
                    .filter(file -> file.message() == mail.message())
                    .toList();
            if (!before.isEmpty()) {
                return filed(before);
            }
            EvidencePlace place = EvidencePlace.of(mail, findings.all(audit.id()));
            Set<Integer> numbers = place.findings().isEmpty() ? Set.of(0) : place.findings();
            List<EvidenceMail.File> files = mail.files().isEmpty()
                    ? List.of(new EvidenceMail.File("", "", "message/rfc822", mail.size(), mail.sha256()))
                    : mail.files();
            files.forEach(file -> numbers.forEach(number -> file(audit.id(), number, file, mail, place.why())));
            return new Filed(place.findings(), place.why());
        });
    }

    /**
     * Where a mail was filed.
     *
     * @param findings numbers; empty: at the audit, for a person
     * @param why how that was told
     */
    public record Filed(Set<Integer> findings, String why) {}

    /** What was sent for an audit, by mail. */
    public List<EvidenceFile> of(AuditState audit) {
        return jdbc.sql(OF_AUDIT)
                .param("audit", audit.id())
                .query((row, number) -> new EvidenceFile(
                        row.getInt("finding"),
                        row.getLong("message"),
                        row.getString("path"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        row.getString("sha256"),
                        row.getString("sender"),
                        Moments.instant(row, "received_at"),
                        row.getString("why")))
                .list();
    }

    private static Filed filed(List<EvidenceFile> before) {
        return new Filed(
                before.stream()
                        .map(EvidenceFile::finding)
                        .filter(number -> number > 0)
                        .collect(Collectors.toCollection(TreeSet::new)),
                before.get(0).why());
    }

    private void file(long audit, int finding, EvidenceMail.File file, EvidenceMail mail, String why) {
        jdbc.sql(FILE)
                .param("audit", audit)
                .param("message", mail.message())
                .param("path", cut(file.path(), 100))
                .param("finding", finding)
                .param("name", cut(file.name(), 255))
                .param("mediaType", cut(file.mediaType(), 200))
                .param("size", file.size())
                .param("sha256", file.sha256())
                .param("sender", cut(mail.sender(), 320))
                .param("receivedAt", Moments.utc(mail.receivedAt()))
                .param("why", cut(why, 500))
                .param("now", Moments.utc(clock.instant()))
                .update();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
