package org.competency.intake.cli.replies;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.Details;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplyRow;
import org.competency.intake.reply.ReplyStatus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Shows one reply. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a reply and its text, or only its HTML or the whole mail for use by other programs.")
final class RepliesShowCommand extends OperatorCommand {

    @Parameters(paramLabel = "ID", description = "number of the reply, as in 'replies list'")
    private long id;

    @ArgGroup
    private @Nullable Part part;

    @Mixin
    private OutputFormat format = new OutputFormat();

    /** What to print alone. */
    static final class Part {
        @Option(names = "--html", description = "only the HTML")
        private boolean html;

        @Option(names = "--eml", description = "only the mail as it is or was sent (RFC 5322)")
        private boolean eml;
    }

    RepliesShowCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        format.isJson();
    }

    /**
     * A reply.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    static ReplyRow row(long id, Session session) {
        return session.get(Replies.class)
                .find(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no reply %d; see 'intake replies list'.".formatted(id)));
    }

    @Override
    protected int run(Session session) {
        ReplyRow reply = row(id, session);
        Replies replies = session.get(Replies.class);
        if (part != null && part.html) {
            session.out().print(replies.html(id).orElse(""));
        } else if (part != null && part.eml) {
            // our mails are plain ASCII on the wire
            session.out().print(new String(replies.eml(id).orElse(new byte[0]), ISO_8859_1));
        } else if (format.isJson()) {
            OutputFormat.json(json(reply, replies), session.out());
        } else {
            text(reply, session.details());
            session.out().println();
            session.out().print(replies.text(id).orElse(""));
        }
        return ExitCodes.DONE;
    }

    private static void text(ReplyRow reply, Details details) {
        details.headline("Reply %d: %s%s, %s"
                        .formatted(
                                reply.id(),
                                reply.kind(),
                                reply.revision() == 0 ? "" : " (correction " + reply.revision() + ")",
                                reply.status()))
                .line("to", reply.recipient())
                .line("subject", reply.subject())
                .line("case", reply.caseNumber())
                .line("message", reply.message())
                .line("message-id", reply.messageId())
                .line("written", reply.createdAt())
                .line("sent", reply.sentAt())
                .line("attempts", reply.attempts())
                .line("next try", reply.status() == ReplyStatus.PENDING ? reply.nextAttemptAt() : null)
                .line("last error", reply.lastError())
                .line(
                        "do next",
                        reply.status() == ReplyStatus.FAILED || reply.status() == ReplyStatus.UNDELIVERABLE
                                ? "'intake replies resend %d' or 'intake replies suppress %d --reason ...'"
                                        .formatted(reply.id(), reply.id())
                                : "");
    }

    private static Map<String, @Nullable Object> json(ReplyRow reply, Replies replies) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("id", reply.id());
        object.put("status", reply.status());
        object.put("kind", reply.kind());
        object.put("revision", reply.revision());
        object.put("case", reply.caseNumber());
        object.put("message", reply.message());
        object.put("recipient", reply.recipient());
        object.put("subject", reply.subject());
        object.put("messageId", reply.messageId());
        object.put("createdAt", reply.createdAt());
        object.put("sentAt", reply.sentAt());
        object.put("attempts", reply.attempts());
        object.put("nextAttemptAt", reply.nextAttemptAt());
        object.put("lastError", reply.lastError());
        object.put("text", replies.text(reply.id()).orElse(null));
        return object;
    }
}
