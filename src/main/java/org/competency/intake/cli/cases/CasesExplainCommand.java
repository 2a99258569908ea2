package org.competency.intake.cli.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.assessment.Finding;
import org.competency.intake.audit.ResponsePromises;
import org.competency.intake.audit.ResponsePromises.Asked;
import org.competency.intake.cli.Details;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.submission.Submission;

/** Explains a verdict and a due date. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explains why the verdict and the due date of a version are what they are:",
            "each finding from the cell that was read over the rule to what is asked for, and every "
                    + "day that was counted or not, where the clock stood, and who stopped it."
        })
final class CasesExplainCommand extends OperatorCommand {

    @Parameters(paramLabel = "CASE", description = "case number, such as CI-7K4QM2XW")
    private String caseNumber = "";

    @Option(names = "--version-number", paramLabel = "N", description = "version of the case; default: the newest")
    private int version;

    @Mixin
    private OutputFormat format = new OutputFormat();

    CasesExplainCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        format.isJson();
    }

    @Override
    protected int run(Session session) {
        CaseFile file = CaseFile.open(caseNumber, session);
        CaseFile.Version explained = file.versions().stream()
                .filter(each -> version == 0 || each.submission().version() == version)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("Case %s has no version %d; it has %d."
                        .formatted(
                                file.application().caseNumber(),
                                version,
                                file.versions().size())));
        List<ExplainedPromise> promises = promises(file, explained, session.get(ResponsePromises.class));
        if (format.isJson()) {
            OutputFormat.json(json(file, explained, promises), session.out());
        } else {
            text(file, explained, promises, session.details());
        }
        return ExitCodes.DONE;
    }

    /** The promise of the audit where there is one, else of the version; of both where the version put the audit on hold. */
    private static List<ExplainedPromise> promises(
            CaseFile file, CaseFile.Version explained, ResponsePromises promises) {
        Map<Long, Asked> asked = new HashMap<>();
        file.replies().forEach(reply -> asked.putIfAbsent(reply.message(), new Asked(reply.id(), reply.sentAt())));
        Submission submission = explained.submission();
        String version = "version " + submission.version();
        Optional<ExplainedPromise> ofAudit = promises.ofAudit(
                        file.application().caseNumber().value(), submission, asked)
                .map(timeline -> new ExplainedPromise("the audit", timeline));
        List<ExplainedPromise> all = new ArrayList<>();
        if (ofAudit.isEmpty() || !"COMPLETE".equals(submission.verdict())) {
            Asked reply = "COMPLETE".equals(submission.verdict()) ? null : asked.get(submission.message());
            all.add(new ExplainedPromise(version, promises.ofVersion(submission, reply)));
        }
        ofAudit.ifPresent(all::add);
        return all;
    }

    private static void text(
            CaseFile file, CaseFile.Version explained, List<ExplainedPromise> promises, Details details) {
        Submission submission = explained.submission();
        details.headline("Case %s version %d: %s"
                        .formatted(
                                file.application().caseNumber(),
                                submission.version(),
                                submission.verdict() == null ? "not judged yet" : submission.verdict()))
                .line("why", why(explained))
                .line("file", submission.fileName() + " of message " + submission.message())
                .line("checklist", submission.program() + " " + submission.checklistVersion());
        int number = 0;
        for (Finding finding : explained.findings()) {
            new ExplainedFinding(finding, explained.reading()).print(++number, details);
        }
        promises.forEach(promise -> promise.print(details));
    }

    private static String why(CaseFile.Version explained) {
        long blocking = explained.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.BLOCKING)
                .count();
        String verdict = explained.submission().verdict();
        return switch (verdict == null ? "" : verdict) {
            case "COMPLETE" -> "Nothing that must be there is missing; findings that do not block are carried along.";
            case "INCOMPLETE" -> blocking == 1 ? "One finding blocks it." : "%d findings block it.".formatted(blocking);
            case "INELIGIBLE" -> "The program does not allow it; the blocking findings below say why.";
            case "REVIEW" -> "Not everything was read with the certainty that is needed; a person must look.";
            default -> "It waits for its assessment; 'intake run' does it.";
        };
    }

    private static Map<String, @Nullable Object> json(
            CaseFile file, CaseFile.Version explained, List<ExplainedPromise> promises) {
        Submission submission = explained.submission();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("case", file.application().caseNumber().value());
        object.put("version", submission.version());
        object.put("verdict", submission.verdict());
        object.put("why", why(explained));
        object.put("checklist", submission.program() + " " + submission.checklistVersion());
        object.put("file", submission.fileName());
        object.put("message", submission.message());
        object.put(
                "findings",
                explained.findings().stream()
                        .map(finding -> new ExplainedFinding(finding, explained.reading()).json())
                        .toList());
        object.put("dueOn", submission.dueOn());
        object.put("promises", promises.stream().map(ExplainedPromise::json).toList());
        return object;
    }
}
