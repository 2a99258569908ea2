package org.competency.intake.cli.replies;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplyRow;
import org.competency.intake.reply.ReplyStatus;
import org.competency.intake.submission.CaseNumber;

/** Lists replies. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists replies, the newest first.")
final class RepliesListCommand extends OperatorCommand {

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "pending, sending, sent, failed, suppressed or undeliverable")
    private @Nullable String status;

    @Option(names = "--case", paramLabel = "CASE", description = "only those about this case, the oldest first")
    private @Nullable String caseNumber;

    @Mixin
    private ListingOptions options = new ListingOptions();

    RepliesListCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
        options.constant(ReplyStatus.class, "--status", status);
        if (caseNumber != null && status != null) {
            throw usage("Give either --case or --status");
        }
    }

    @Override
    protected int run(Session session) {
        Replies replies = session.get(Replies.class);
        ReplyStatus only = options.constant(ReplyStatus.class, "--status", status);
        IntFunction<List<ReplyRow>> rows = caseNumber == null
                ? limit -> replies.list(only, limit)
                : ofCase(replies, new CaseNumber(caseNumber.strip().toUpperCase(Locale.ROOT)));
        Listing<ReplyRow> listing = new Listing<ReplyRow>()
                .column("id", ReplyRow::id)
                .column("status", ReplyRow::status)
                .column("kind", ReplyRow::kind)
                .column("case", ReplyRow::caseNumber)
                .column("recipient", ReplyRow::recipient)
                .column("lastError", ReplyRow::lastError)
                .column("created", ReplyRow::createdAt)
                .column("sent", ReplyRow::sentAt)
                .column("message", ReplyRow::message)
                .column("revision", ReplyRow::revision)
                .column("attempts", ReplyRow::attempts);
        options.print(listing, rows, "replies", session.zone());
        return ExitCodes.DONE;
    }

    private static IntFunction<List<ReplyRow>> ofCase(Replies replies, CaseNumber number) {
        return limit -> replies.ofCase(number.value()).stream().limit(limit).toList();
    }
}
