package org.competency.intake.cli.audits;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.competency.intake.audit.AuditRow;

/** The columns of audits, in lists and exports. */
final class AuditColumns {

    private AuditColumns() {}

    static Map<String, Function<AuditRow, @Nullable Object>> all() {
        Map<String, Function<AuditRow, @Nullable Object>> columns = new LinkedHashMap<>();
        columns.put("case", AuditRow::caseNumber);
        columns.put("dueOn", AuditRow::dueOn);
        columns.put("status", AuditRow::status);
        columns.put("auditor", AuditRow::auditor);
        columns.put("scheduledFor", AuditRow::scheduledFor);
        columns.put("kind", row -> row.renewal() ? "renewal" : "first");
        columns.put("version", AuditRow::version);
        columns.put("received", AuditRow::receivedAt);
        columns.put("partner", AuditRow::partner);
        columns.put("program", AuditRow::program);
        return columns;
    }
}
