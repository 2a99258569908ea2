package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.container.CompoundFile;
import org.competency.intake.mailbox.container.Tnef;

/** Reads messages through a streaming parser with limits; what goes beyond a limit is a problem in the result. */
public final class GatedMessageReader implements MessageReader {

    private final ReadingLimits limits;
    private final Set<String> ownDomains;

    /**
     * @param limits of one message
     * @param ownDomains domains of our own Message-IDs, never answered
     */
    public GatedMessageReader(ReadingLimits limits, Set<String> ownDomains) {
        this.limits = limits;
        this.ownDomains = Set.copyOf(ownDomains);
    }

    @Override
    public ParsedMessage read(byte[] raw) {
        Problems problems = new Problems();
        Budget budget = new Budget(limits);
        Attachments attachments = new Attachments(budget, problems);
        Entity message = read(raw, budget, problems, attachments);
        return new MessageFields(message.header()).message(message, attachments, problems.list(), ownDomains);
    }

    /** A mail, or what mail programs save in place of one. */
    private static Entity read(byte[] raw, Budget budget, Problems problems, Attachments attachments) {
        if (beginsWith(raw, CompoundFile.SIGNATURE)) {
            return savedByOutlook(raw, budget, problems, attachments);
        }
        if (beginsWith(raw, Tnef.BEGINNING)) {
            guarded(problems, () -> attachments.file(raw, PartDescription.ofEntry(""), "1", 0));
            return new Entity(new Header(budget.limits()), "text/plain");
        }
        return mail(raw, budget, problems, attachments);
    }

    private static Entity mail(byte[] raw, Budget budget, Problems problems, Attachments attachments) {
        byte[] message = RawMessage.prepared(raw);
        EntityParser parser = new EntityParser(budget, problems, 0);
        guarded(problems, () -> parser.parse(message));
        guarded(problems, () -> attachments.walk(parser.root(), "", 0));
        if (problems.isWithinLimits() && Comparison.isBearable(parser.root())) {
            guarded(problems, () -> Comparison.compare(message, attachments.digestsOfParts(), problems));
        }
        return parser.root();
    }

    private static boolean beginsWith(byte[] raw, String signature) {
        return new String(raw, 0, Math.min(raw.length, signature.length()), StandardCharsets.ISO_8859_1)
                .equals(signature);
    }

    /** A file that was saved from Outlook instead of a message: the same fields from other places. */
    private static Entity savedByOutlook(byte[] raw, Budget budget, Problems problems, Attachments attachments) {
        Entity[] message = {new Entity(new Header(budget.limits()), "text/plain")};
        guarded(
                problems,
                () -> attachments.outlookFile(raw, opened -> message[0] = OutlookHeader.of(opened, budget, problems)));
        return message[0];
    }

    /** Whatever a sender can cause ends as a problem; only a broken machine gets out. */
    private static void guarded(Problems problems, Runnable work) {
        try {
            work.run();
        } catch (LimitExceededException e) {
            problems.limitMet(e);
        } catch (RuntimeException e) {
            problems.limitMet("MALFORMED", "The message cannot be taken apart further: " + e);
        } catch (StackOverflowError e) {
            problems.limitMet("TOO_DEEP", "The message is nested too deeply");
        }
    }
}
