package org.competency.intake.cli.cases;

import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.ProgramRule;
import org.competency.intake.audit.OfficeProperties;
import org.competency.intake.audit.ResponseClock;
import org.competency.intake.audit.ResponseDue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.cli.Details;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.cli.Words;
import org.competency.intake.extraction.Reading;
import org.competency.intake.submission.Submission;

/** Explains a verdict and a due date. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Explains why the verdict and the due date of a version are what they are:",
            "each finding from the cell that was read over the rule to what is asked for,",
            "and every day that was counted or not."
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
        Submission submission = explained.submission();
        Checklist checklist = session.get(Checklists.class)
                .find(new ChecklistRef(submission.program(), submission.checklistVersion()))
                .orElse(null);
        int days = checklist == null ? session.get(OfficeProperties.class).responseDays() : checklist.responseDays();
        ResponseDue due = session.get(ResponseClock.class).explain(submission.receivedAt(), days);
        if (format.isJson()) {
            OutputFormat.json(json(file, explained, days, due), session.out());
        } else {
            text(file, explained, days, due, session.details());
        }
        return ExitCodes.DONE;
    }

    private static void text(CaseFile file, CaseFile.Version explained, int days, ResponseDue due, Details details) {
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
            details.part(++number + ". " + Words.about(finding))
                    .line("cell", Words.where(source(finding, explained.reading())))
                    .line("read", read(finding, explained.reading()))
                    .line("rule", rule(finding))
                    .line("weight", weight(finding))
                    .line("finding", finding.problem())
                    .line("asked for", finding.remedy());
        }
        details.part("Due " + Objects.requireNonNullElse(submission.dueOn(), due.dueOn()) + ": " + days
                + " business days after the receipt at " + details.time(submission.receivedAt()));
        due.days()
                .forEach(day -> details.point(
                        day.day().toString(),
                        day.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + "  " + day.why()));
        String difference = difference(submission, due);
        if (!difference.isEmpty()) {
            details.line("note", difference);
        }
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

    private static String rule(Finding finding) {
        return finding.rule().isEmpty()
                ? finding.code()
                : "%s (%s)%s"
                        .formatted(
                                finding.rule(),
                                finding.code(),
                                ProgramRule.sentenceOf(finding.rule())
                                        .map(sentence -> ": " + sentence)
                                        .orElse(""));
    }

    private static String weight(Finding finding) {
        return switch (finding.severity()) {
            case BLOCKING -> "BLOCKING: the self-assessment is not complete or not eligible because of it";
            case DECLARED_CRITICAL -> "DECLARED_CRITICAL: declared not met by the partner; goes to the auditor";
            case HINT -> "HINT: nothing depends on it";
        };
    }

    private static Reading.@Nullable Row row(Finding finding, Reading reading) {
        return reading.rows().stream()
                .filter(row ->
                        finding.requirement() != null && finding.requirement().equals(row.id()))
                .filter(row -> Objects.equals(finding.caseStudy(), row.caseStudy()) || row.caseStudy() == null)
                .filter(row -> finding.source() == null || finding.source().equals(row.source()))
                .findFirst()
                .orElse(null);
    }

    private static Reading.@Nullable Source source(Finding finding, Reading reading) {
        Reading.Row row = row(finding, reading);
        return finding.source() != null ? finding.source() : row == null ? null : row.source();
    }

    private static String read(Finding finding, Reading reading) {
        if (finding.requirement() == null) {
            return "";
        }
        String fact = reading.facts().get(finding.requirement());
        if (fact != null) {
            return "\"" + fact + "\"";
        }
        Reading.Row row = row(finding, reading);
        return row == null
                ? "nothing: the document does not have it"
                : Words.answer(row) + String.format(Locale.ROOT, ", confidence %.2f", row.confidence());
    }

    private static String difference(Submission submission, ResponseDue due) {
        if (submission.dueOn() == null) {
            return "The due date is not decided yet; this is what it would be.";
        }
        if (submission.dueOn().isBefore(due.dueOn())) {
            return "An earlier version was promised by %s, and that day is kept.".formatted(submission.dueOn());
        }
        return submission.dueOn().equals(due.dueOn())
                ? ""
                : "%s was set by another calendar or another number of days; 'intake rerun --case ... --from queue' counts anew."
                        .formatted(submission.dueOn());
    }

    private static Map<String, @Nullable Object> json(
            CaseFile file, CaseFile.Version explained, int days, ResponseDue due) {
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
                        .map(finding -> json(finding, explained.reading()))
                        .toList());
        object.put("dueOn", submission.dueOn());
        object.put("responseDays", days);
        object.put("receivedAt", submission.receivedAt());
        object.put("countedDueOn", due.dueOn());
        object.put("days", List.copyOf(due.days()));
        object.put("note", difference(submission, due));
        return object;
    }

    private static Map<String, @Nullable Object> json(Finding finding, Reading reading) {
        Map<String, @Nullable Object> object = Words.json(finding);
        object.put("source", source(finding, reading));
        object.put("row", row(finding, reading));
        return object;
    }
}
