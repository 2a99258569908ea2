package org.competency.intake.cli.audits;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.AuditQueue;
import org.competency.intake.audit.AuditRow;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.submission.CaseNumber;

/** Shows the audit of a case. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows the audit of a case.")
final class AuditsShowCommand extends OperatorCommand {

    @Parameters(paramLabel = "CASE", description = "case number, such as CI-7K4QM2XW")
    private String caseNumber = "";

    @Mixin
    private OutputFormat format = new OutputFormat();

    AuditsShowCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        format.isJson();
    }

    @Override
    protected int run(Session session) {
        CaseNumber wanted = new CaseNumber(caseNumber.strip().toUpperCase(Locale.ROOT));
        AuditRow audit = session.get(AuditQueue.class)
                .find(wanted.value())
                .orElseThrow(() -> new IllegalArgumentException(
                        "No audit is queued for case %s; 'intake cases show %s' says where it stands."
                                .formatted(wanted, wanted)));
        if (format.isJson()) {
            OutputFormat.json(json(audit), session.out());
            return ExitCodes.DONE;
        }
        session.details()
                .headline("Audit of case %s: %s".formatted(audit.caseNumber(), audit.status()))
                .line("due", audit.dueOn())
                .line("partner", audit.partner())
                .line("program", audit.program())
                .line("version", audit.version())
                .line("received", audit.receivedAt())
                .line("queued", audit.queuedAt())
                .line("more", "'intake cases explain %s' says how the due date came about".formatted(wanted));
        return ExitCodes.DONE;
    }

    private static Map<String, @Nullable Object> json(AuditRow audit) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", audit.id());
        object.put("case", audit.caseNumber());
        object.put("status", audit.status());
        object.put("dueOn", audit.dueOn());
        object.put("partner", audit.partner());
        object.put("program", audit.program());
        object.put("version", audit.version());
        object.put("receivedAt", audit.receivedAt());
        object.put("queuedAt", audit.queuedAt());
        return object;
    }
}
