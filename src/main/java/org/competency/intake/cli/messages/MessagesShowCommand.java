package org.competency.intake.cli.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

import org.competency.intake.cli.Details;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.cli.Shown;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MessageStatus;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Attachment;

/** Shows one message. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a message: headers, attachments and what they were used for, outcome and reason, replies.")
final class MessagesShowCommand extends OperatorCommand {

    @Parameters(paramLabel = "ID", description = "number of the message, as in 'messages list'")
    private long id;

    @Mixin
    private OutputFormat format = new OutputFormat();

    MessagesShowCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        format.isJson();
    }

    @Override
    protected int run(Session session) {
        MessageFile file = MessageFile.open(id, session);
        if (format.isJson()) {
            OutputFormat.json(json(file), session.out());
        } else {
            text(file, session.details());
        }
        return ExitCodes.DONE;
    }

    private static void text(MessageFile file, Details details) {
        LedgerRow row = file.row();
        ParsedMessage parsed = file.parsed();
        details.headline("Message %d: %s, %s"
                        .formatted(row.id(), row.status(), row.outcome() == null ? "not read yet" : row.outcome()))
                .line("reason", row.reason())
                .line("do next", next(row))
                .line(
                        "case",
                        file.application()
                                .map(application -> "%s, version %d, %s"
                                        .formatted(
                                                application.caseNumber(),
                                                file.submission().orElseThrow().version(),
                                                file.submission().orElseThrow().verdict()))
                                .orElse(""))
                .line("received", row.receivedAt())
                .line("fetched", row.fetchedAt())
                .line("handled", row.handledAt())
                .line("from", parsed == null ? row.from() : name(parsed) + parsed.from())
                .line("to", parsed == null ? "" : String.join(", ", parsed.to()))
                .line("subject", parsed == null ? row.subject() : parsed.subject())
                .line("date", parsed == null ? row.sentAt() : parsed.date())
                .line("message-id", parsed == null ? row.messageId() : parsed.messageId())
                .line("in-reply-to", parsed == null ? row.inReplyTo() : parsed.inReplyTo())
                .line("kind", parsed == null ? row.kind() : parsed.kind())
                .line("may reply", parsed == null ? null : parsed.mayReply() ? "yes" : "no: " + parsed.whyNot())
                .line(
                        "place",
                        "%s/%s, UIDVALIDITY %d, UID %d"
                                .formatted(row.account(), row.folder(), row.uidValidity(), row.uid()))
                .line("size", Shown.bytes(row.size()))
                .line("sha256", row.sha256())
                .line("archive", file.trouble());
        if (parsed != null) {
            attachments(file, parsed.attachments(), details);
            parsed.problems().forEach(problem -> details.line("problem", problem.code() + ": " + problem.message()));
        }
        if (!file.replies().isEmpty()) {
            details.part("Replies");
            file.replies()
                    .forEach(reply -> details.point(
                            Long.toString(reply.id()),
                            "%s to %s, %s".formatted(reply.kind(), reply.recipient(), reply.status())));
        }
    }

    private static String name(ParsedMessage parsed) {
        return parsed.fromName() == null || parsed.fromName().isBlank() ? "" : parsed.fromName() + ", ";
    }

    /** What an operator can do about it. */
    private static String next(LedgerRow row) {
        if (row.status() == MessageStatus.RECEIVED) {
            return "nothing; the next 'intake run' reads it";
        }
        return row.status() == MessageStatus.QUARANTINED
                ? "put right what the reason says, then 'intake messages release %d'; or 'intake messages ignore %d --reason ...'"
                        .formatted(row.id(), row.id())
                : "";
    }

    private static void attachments(MessageFile file, List<Attachment> attachments, Details details) {
        if (attachments.isEmpty()) {
            return;
        }
        details.part("Attachments");
        for (Attachment attachment : attachments) {
            details.point(
                    attachment.path(),
                    "%s: %s, %s, %s"
                            .formatted(
                                    attachment.name() == null ? "(no name)" : attachment.name(),
                                    attachment.role(),
                                    attachment.mediaType(),
                                    Shown.bytes(attachment.size())));
            file.result(attachment.sha256())
                    .ifPresent(result -> details.below(
                            result.path("use").asString("") + " " + text(result, "code") + text(result, "message")));
        }
    }

    private static String text(JsonNode result, String field) {
        String text = result.path(field).isString() ? result.path(field).asString("") : "";
        return text.isEmpty() ? "" : text + " ";
    }

    private static Map<String, @Nullable Object> json(MessageFile file) {
        LedgerRow row = file.row();
        ParsedMessage parsed = file.parsed();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", row.id());
        object.put("status", row.status());
        object.put("outcome", row.outcome());
        object.put("reason", row.reason());
        object.put(
                "case",
                file.application().map(each -> each.caseNumber().value()).orElse(null));
        object.put("version", file.submission().map(each -> each.version()).orElse(null));
        object.put("verdict", file.submission().map(each -> each.verdict()).orElse(null));
        object.put("account", row.account());
        object.put("folder", row.folder());
        object.put("uidValidity", row.uidValidity());
        object.put("uid", row.uid());
        object.put("receivedAt", row.receivedAt());
        object.put("fetchedAt", row.fetchedAt());
        object.put("handledAt", row.handledAt());
        object.put("sha256", row.sha256().hex());
        object.put("size", row.size());
        object.put("extent", row.extent());
        object.put("duplicateOf", row.duplicateOf());
        object.put("kind", parsed == null ? row.kind() : parsed.kind());
        object.put("from", parsed == null ? row.from() : parsed.from());
        object.put("fromName", parsed == null ? row.fromName() : parsed.fromName());
        object.put("to", parsed == null ? List.of() : parsed.to());
        object.put("subject", parsed == null ? row.subject() : parsed.subject());
        object.put("date", parsed == null ? row.sentAt() : parsed.date());
        object.put("messageId", parsed == null ? row.messageId() : parsed.messageId());
        object.put("inReplyTo", parsed == null ? row.inReplyTo() : parsed.inReplyTo());
        object.put("mayReply", parsed == null ? row.mayReply() : Boolean.valueOf(parsed.mayReply()));
        object.put("whyNot", parsed == null ? row.whyNot() : parsed.whyNot());
        object.put(
                "attachments",
                parsed == null
                        ? List.of()
                        : parsed.attachments().stream()
                                .map(attachment -> json(attachment, file))
                                .toList());
        object.put("problems", parsed == null ? List.of() : parsed.problems());
        object.put("replies", file.replies());
        return object;
    }

    private static Map<String, @Nullable Object> json(Attachment attachment, MessageFile file) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("name", attachment.name());
        object.put("mediaType", attachment.mediaType());
        object.put("size", attachment.size());
        object.put("sha256", attachment.sha256());
        object.put("disposition", attachment.disposition());
        object.put("role", attachment.role());
        object.put("path", attachment.path());
        object.put(
                "use",
                file.result(attachment.sha256())
                        .map(result -> result.path("use"))
                        .orElse(null));
        object.put(
                "code",
                file.result(attachment.sha256())
                        .map(result -> result.path("code"))
                        .orElse(null));
        object.put(
                "message",
                file.result(attachment.sha256())
                        .map(result -> result.path("message"))
                        .orElse(null));
        return object;
    }
}
