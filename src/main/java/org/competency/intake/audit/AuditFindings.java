package org.competency.intake.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.competency.intake.assessment.AuditScope;
import org.competency.intake.assessment.Finding;
import org.competency.intake.audit.AuditFinding.Origin;
import org.competency.intake.audit.AuditFinding.Status;
import org.competency.intake.audit.AuditSubject.Subject;
import org.competency.intake.database.Moments;

/** What an audit examines and finds: case studies, elements, findings. Written only together with an event of the audit. */
@Repository
public class AuditFindings {

    private static final String FINDINGS = """
            SELECT number, origin, critical, status, requirement, case_study, problem, remedy, due_on, resolution,
                   raised_by, raised_at
              FROM audit_finding
             WHERE audit_id = :audit
             ORDER BY number
            """;

    private static final String ADD_FINDING = """
            INSERT INTO audit_finding (audit_id, number, origin, critical, status, requirement, case_study, problem,
                                       remedy, due_on, raised_by, raised_at, updated_at)
            VALUES (:audit, :number, :origin, :critical, 'OPEN', :requirement, :caseStudy, :problem, :remedy, :dueOn,
                    :by, :now, :now)
            """;

    private static final String SETTLE = """
            UPDATE audit_finding
               SET status = :status, resolution = :resolution, updated_at = :now
             WHERE audit_id = :audit AND number = :number
            """;

    private static final String SET_DUE = """
            UPDATE audit_finding
               SET due_on = :dueOn, updated_at = :now
             WHERE audit_id = :audit AND status = 'OPEN' AND due_on IS NULL
            """;

    private static final String ELEMENTS = """
            SELECT e.case_study, e.element, e.examined_at, e.examined_by
              FROM audit_element e
              LEFT JOIN audit_case_study c ON c.audit_id = e.audit_id AND c.number = e.case_study
             WHERE e.audit_id = :audit AND COALESCE(c.dropped, FALSE) = FALSE
             ORDER BY e.case_study, e.element
            """;

    private static final String EXAMINED = """
            UPDATE audit_element
               SET examined_at = :now, examined_by = :by
             WHERE audit_id = :audit AND case_study = :caseStudy AND element = :element
            """;

    private static final String CASE_STUDIES = """
            SELECT number, customer, visibility, dropped FROM audit_case_study WHERE audit_id = :audit ORDER BY number
            """;

    private static final List<String> CLEAR = List.of(
            "DELETE FROM audit_finding WHERE audit_id = :audit",
            "DELETE FROM audit_element WHERE audit_id = :audit",
            "DELETE FROM audit_case_study WHERE audit_id = :audit");

    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditFindings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All findings of an audit, by number. */
    public List<AuditFinding> all(long audit) {
        return jdbc.sql(FINDINGS)
                .param("audit", audit)
                .query(AuditFindings::finding)
                .list();
    }

    /** The elements that count, those of dropped case studies left out. */
    public List<AuditElement> elements(long audit) {
        return jdbc.sql(ELEMENTS)
                .param("audit", audit)
                .query((row, number) -> new AuditElement(
                        row.getInt("case_study"),
                        row.getString("element"),
                        Moments.instantOrNull(row, "examined_at"),
                        row.getString("examined_by")))
                .list();
    }

    /** The case studies of an audit, also those that were dropped. */
    public List<AuditedCaseStudy> caseStudies(long audit) {
        return jdbc.sql(CASE_STUDIES)
                .param("audit", audit)
                .query((row, number) -> new AuditedCaseStudy(
                        row.getInt("number"),
                        row.getString("customer"),
                        row.getString("visibility").equals("PUBLIC"),
                        row.getBoolean("dropped")))
                .list();
    }

    List<AuditFinding> openIn(long audit) {
        return all(audit).stream().filter(AuditFinding::isOpen).toList();
    }

    Optional<AuditFinding> find(long audit, int number) {
        return all(audit).stream().filter(each -> each.number() == number).findFirst();
    }

    /** Lays down what is examined, and takes over what the partner declared not met; what an earlier examination left goes. */
    void open(AuditState audit, Subject subject, Act act) {
        CLEAR.forEach(sql -> jdbc.sql(sql).param("audit", audit.id()).update());
        AuditScope scope = subject.scope();
        scope.caseStudies()
                .forEach(each -> jdbc.sql(
                                "INSERT INTO audit_case_study (audit_id, number, customer, visibility) VALUES (?, ?, ?, ?)")
                        .params(
                                audit.id(),
                                each.number(),
                                cut(each.customer(), 320),
                                each.isPublic() ? "PUBLIC" : "NON_PUBLIC")
                        .update());
        scope.elements()
                .forEach(each -> jdbc.sql("INSERT INTO audit_element (audit_id, case_study, element) VALUES (?, ?, ?)")
                        .params(audit.id(), each.caseStudy() == null ? 0 : each.caseStudy(), cut(each.title(), 200))
                        .update());
        subject.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.DECLARED_CRITICAL)
                .forEach(finding -> add(
                        audit.id(),
                        new NewFinding(
                                Origin.DECLARED,
                                true,
                                finding.requirement(),
                                finding.caseStudy(),
                                finding.problem(),
                                finding.remedy(),
                                null),
                        act));
    }

    /** Records a finding under the next number of its audit. */
    int add(long audit, NewFinding finding, Act act) {
        int number = all(audit).size() + 1;
        jdbc.sql(ADD_FINDING)
                .param("audit", audit)
                .param("number", number)
                .param("origin", finding.origin().name())
                .param("critical", finding.critical())
                .param("requirement", finding.requirement())
                .param("caseStudy", finding.caseStudy())
                .param("problem", cut(finding.problem(), LONGEST))
                .param("remedy", cut(finding.remedy(), LONGEST))
                .param("dueOn", finding.dueOn())
                .param("by", act.by())
                .param("now", Moments.utc(clock.instant()))
                .update();
        return number;
    }

    void settle(long audit, int number, Status status, String resolution) {
        jdbc.sql(SETTLE)
                .params(Map.of(
                        "audit", audit,
                        "number", number,
                        "status", status.name(),
                        "resolution", resolution,
                        "now", Moments.utc(clock.instant())))
                .update();
    }

    void setDue(long audit, LocalDate dueOn) {
        jdbc.sql(SET_DUE)
                .params(Map.of("audit", audit, "dueOn", dueOn, "now", Moments.utc(clock.instant())))
                .update();
    }

    void examined(long audit, AuditElement element, Act act) {
        jdbc.sql(EXAMINED)
                .params(Map.of(
                        "audit", audit,
                        "caseStudy", element.caseStudy(),
                        "element", element.title(),
                        "by", act.by(),
                        "now", Moments.utc(clock.instant())))
                .update();
    }

    void drop(long audit, int caseStudy) {
        jdbc.sql("UPDATE audit_case_study SET dropped = TRUE WHERE audit_id = ? AND number = ?")
                .params(audit, caseStudy)
                .update();
    }

    private static AuditFinding finding(ResultSet row, int number) throws SQLException {
        return new AuditFinding(
                row.getInt("number"),
                Origin.valueOf(row.getString("origin")),
                row.getBoolean("critical"),
                Status.valueOf(row.getString("status")),
                row.getString("requirement"),
                row.getObject("case_study", Integer.class),
                row.getString("problem"),
                row.getString("remedy"),
                row.getObject("due_on", LocalDate.class),
                row.getString("resolution"),
                row.getString("raised_by"),
                Moments.instant(row, "raised_at"));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** A finding to be recorded. */
    record NewFinding(
            Origin origin,
            boolean critical,
            @Nullable String requirement,
            @Nullable Integer caseStudy,
            String problem,
            String remedy,
            @Nullable LocalDate dueOn) {}
}
