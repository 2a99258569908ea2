package org.competency.intake.cli.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.competency.intake.cli.Details;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Json;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.cli.Words;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.reply.ReplyRow;
import org.competency.intake.rerun.RerunHistory;
import org.competency.intake.submission.Submission;

/** Shows one case. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description =
                "Shows a case: versions with their verdicts and what changed between them, audit, replies, files.")
final class CasesShowCommand extends OperatorCommand {

    @Parameters(paramLabel = "CASE", description = "case number, such as CI-7K4QM2XW")
    private String caseNumber = "";

    @Mixin
    private OutputFormat format = new OutputFormat();

    CasesShowCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        format.isJson();
    }

    @Override
    protected int run(Session session) {
        CaseFile file = CaseFile.open(caseNumber, session);
        if (format.isJson()) {
            OutputFormat.json(json(file), session.out());
        } else {
            text(file, session.details());
        }
        return ExitCodes.DONE;
    }

    private static void text(CaseFile file, Details details) {
        details.headline("Case " + file.application().caseNumber() + ": "
                        + file.application().partner())
                .line("program", file.application().program())
                .line("contact", file.application().contact())
                .line("opened", file.application().openedAt());
        file.audit()
                .ifPresent(audit -> details.line(
                        "audit",
                        "%s, due %s, of version %d".formatted(audit.status(), audit.dueOn(), audit.version())));
        file.versions().forEach(version -> text(version, details));
        if (!file.replies().isEmpty()) {
            details.part("Replies");
            file.replies().forEach(reply -> details.point(Long.toString(reply.id()), line(reply, details)));
        }
        if (!file.reruns().isEmpty()) {
            details.part("Done again");
            file.reruns().forEach(rerun -> details.point("*", line(rerun, details)));
        }
    }

    private static void text(CaseFile.Version version, Details details) {
        Submission submission = version.submission();
        details.part("Version " + submission.version() + ": "
                        + (submission.verdict() == null ? "not judged yet" : submission.verdict()))
                .line("status", submission.status())
                .line("received", submission.receivedAt())
                .line("message", submission.message())
                .line("file", submission.fileName())
                .line("sha256", submission.fileSha256())
                .line("checklist", submission.program() + " " + submission.checklistVersion())
                .line("due", submission.dueOn())
                .line("findings", counts(version));
        for (JsonNode other : files(version.message())) {
            details.line(
                    "attached",
                    other.path("name").asString("") + ": " + other.path("use").asString("") + " "
                            + other.path("message").asString(""));
        }
        if (!version.diff().answers().isEmpty() || !version.diff().findings().isEmpty()) {
            details.line("changes", "since version " + (submission.version() - 1) + ":");
            version.diff().answers().forEach(change -> Words.print(change, details));
            version.diff().findings().forEach(change -> Words.print(change, details));
        }
    }

    private static String counts(CaseFile.Version version) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        version.findings()
                .forEach(finding -> counts.merge(
                        finding.severity()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' '),
                        1,
                        Integer::sum));
        return counts.isEmpty()
                ? ""
                : String.join(
                                ", ",
                                counts.entrySet().stream()
                                        .map(count -> count.getValue() + " " + count.getKey())
                                        .toList())
                        + "; 'intake cases explain' shows each";
    }

    private static String line(ReplyRow reply, Details details) {
        return "%s%s to %s, %s, %s%s"
                .formatted(
                        reply.kind(),
                        reply.revision() == 0 ? "" : " (correction " + reply.revision() + ")",
                        reply.recipient(),
                        reply.status(),
                        details.time(reply.sentAt() == null ? reply.createdAt() : reply.sentAt()),
                        reply.lastError() == null ? "" : ": " + reply.lastError());
    }

    private static String line(RerunHistory.Entry rerun, Details details) {
        return "%s, message %d from %s: verdict %s -> %s, due %s -> %s"
                .formatted(
                        details.time(rerun.doneAt()),
                        rerun.message(),
                        rerun.from(),
                        rerun.verdictBefore(),
                        rerun.verdictAfter(),
                        rerun.dueBefore(),
                        rerun.dueAfter());
    }

    /** What came with the message beside the checklist itself. */
    private static List<JsonNode> files(@Nullable LedgerRow message) {
        if (message == null || message.attachments() == null) {
            return List.of();
        }
        try {
            return Json.MAPPER.readTree(message.attachments()).valueStream().toList();
        } catch (JacksonException e) {
            return List.of();
        }
    }

    private static Map<String, @Nullable Object> json(CaseFile file) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("case", file.application().caseNumber().value());
        object.put("partner", file.application().partner());
        object.put("contact", file.application().contact());
        object.put("program", file.application().program());
        object.put("openedAt", file.application().openedAt());
        object.put("audit", file.audit().orElse(null));
        object.put(
                "versions", file.versions().stream().map(CasesShowCommand::json).toList());
        object.put("replies", file.replies());
        object.put("reruns", file.reruns());
        return object;
    }

    private static Map<String, @Nullable Object> json(CaseFile.Version version) {
        Submission submission = version.submission();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("version", submission.version());
        object.put("status", submission.status());
        object.put("verdict", submission.verdict());
        object.put("receivedAt", submission.receivedAt());
        object.put("dueOn", submission.dueOn());
        object.put("message", submission.message());
        object.put("fileName", submission.fileName());
        object.put("fileSha256", submission.fileSha256().hex());
        object.put("checklistVersion", submission.checklistVersion());
        object.put("files", files(version.message()));
        object.put("findings", version.findings().stream().map(Words::json).toList());
        object.put(
                "answerChanges",
                version.diff().answers().stream().map(Words::json).toList());
        object.put("items", version.diff().items());
        object.put(
                "findingChanges",
                version.diff().findings().stream().map(Words::json).toList());
        return object;
    }
}
