package org.competency.intake.cli.audits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.AuditElement;
import org.competency.intake.audit.AuditEvidence;
import org.competency.intake.audit.AuditFinding;
import org.competency.intake.audit.AuditFindings;
import org.competency.intake.audit.AuditQueue;
import org.competency.intake.audit.AuditRow;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.AuditedCaseStudy;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.EvidenceFile;
import org.competency.intake.cli.Details;
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
        Audits audits = session.get(Audits.class);
        AuditState state = audits.find(wanted.value())
                .orElseThrow(() -> new IllegalStateException("The audit of case " + wanted + " is gone."));
        AuditFindings findings = session.get(AuditFindings.class);
        if (format.isJson()) {
            Map<String, @Nullable Object> object = json(audit);
            object.put("seen", state.version());
            object.put("caseStudies", findings.caseStudies(audit.id()));
            object.put("elements", findings.elements(audit.id()));
            object.put("findings", findings.all(audit.id()));
            object.put("evidence", session.get(AuditEvidence.class).of(state));
            object.put("history", audits.history(state));
            OutputFormat.json(object, session.out());
            return ExitCodes.DONE;
        }
        Details details = session.details()
                .headline("Audit of case %s: %s".formatted(audit.caseNumber(), audit.status()))
                .line("due", audit.dueOn() + (audit.renewal() ? ", a renewal" : ""))
                .line("auditor", audit.auditor())
                .line("scheduled", audit.scheduledFor())
                .line("partner", audit.partner())
                .line("program", audit.program())
                .line("version", audit.version())
                .line("received", audit.receivedAt())
                .line("queued", audit.queuedAt())
                .line("seen", "version %d of the audit".formatted(state.version()))
                .line("more", "'intake cases explain %s' says how the due date came about".formatted(wanted));
        examined(details, findings.caseStudies(audit.id()), findings.elements(audit.id()));
        found(details, findings.all(audit.id()));
        sent(details, session.get(AuditEvidence.class).of(state));
        details.part("History");
        audits.history(state)
                .forEach(event -> details.point(
                                "%d.".formatted(event.version()),
                                "%s  %s by %s: %s"
                                        .formatted(
                                                details.time(event.at()),
                                                event.move().words(),
                                                event.by(),
                                                event.after()))
                        .below(event.detail())
                        .below(event.why()));
        return ExitCodes.DONE;
    }

    private static void examined(Details details, List<AuditedCaseStudy> caseStudies, List<AuditElement> elements) {
        if (elements.isEmpty()) {
            return;
        }
        details.part("To be examined");
        elements.forEach(element -> details.point(
                element.isExamined() ? "x" : "-",
                element.name() + (element.isExamined() ? ", examined by " + element.examinedBy() : "")));
        caseStudies.stream()
                .filter(AuditedCaseStudy::isDropped)
                .forEach(each -> details.point("/", "case study %d was dropped".formatted(each.number())));
    }

    private static void found(Details details, List<AuditFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        details.part("Findings");
        for (AuditFinding finding : findings) {
            details.point(
                            "%d.".formatted(finding.number()),
                            "%s, %s, %s%s%s"
                                    .formatted(
                                            finding.status(),
                                            finding.critical() ? "critical" : "minor",
                                            finding.origin(),
                                            finding.requirement() == null ? "" : ", " + finding.requirement(),
                                            finding.caseStudy() == null ? "" : ", case study " + finding.caseStudy()))
                    .below(finding.problem())
                    .below(finding.remedy())
                    .below(finding.dueOn() == null ? "" : "due " + finding.dueOn())
                    .below(finding.resolution());
        }
    }

    private static void sent(Details details, List<EvidenceFile> evidence) {
        if (evidence.isEmpty()) {
            return;
        }
        details.part("Evidence sent by the partner");
        for (EvidenceFile file : evidence) {
            details.point(
                            file.finding() == 0 ? "?" : "%d.".formatted(file.finding()),
                            "%s, %s from %s at %s, message %d"
                                    .formatted(
                                            file.finding() == 0
                                                    ? "which finding is for you to say"
                                                    : "for finding " + file.finding(),
                                            file.path().isEmpty() ? "the mail itself" : "'" + file.name() + "'",
                                            file.sender(),
                                            details.time(file.receivedAt()),
                                            file.message()))
                    .below(file.why())
                    .below("sha256 " + file.sha256());
        }
    }

    private static Map<String, @Nullable Object> json(AuditRow audit) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", audit.id());
        object.put("case", audit.caseNumber());
        object.put("status", audit.status());
        object.put("dueOn", audit.dueOn());
        object.put("renewal", audit.renewal());
        object.put("partner", audit.partner());
        object.put("program", audit.program());
        object.put("version", audit.version());
        object.put("receivedAt", audit.receivedAt());
        object.put("queuedAt", audit.queuedAt());
        object.put("auditor", audit.auditor());
        object.put("scheduledFor", audit.scheduledFor());
        return object;
    }
}
