package org.competency.intake.mailbox.mime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import org.springframework.core.io.Resource;

import org.competency.intake.mailbox.Content;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.MessageSpaceException;
import org.competency.intake.mailbox.OpenMessage;
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
        return new Work(limits, Spool.NONE).read(Content.of(raw));
    }

    @Override
    public OpenMessage open(Resource raw) {
        Spool spool = Spool.onDisk();
        try {
            Content content =
                    raw.isFile() ? Content.in(raw.getFile().toPath(), raw.contentLength()) : copied(raw, spool);
            ParsedMessage message = new Work(limits.forMessageOf(content.size()), spool).read(content);
            return new OpenMessage(message, spool::close);
        } catch (IOException e) {
            spool.close();
            throw new UncheckedIOException("Cannot read a message of the archive", e);
        } catch (RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private static Content copied(Resource raw, Spool spool) throws IOException {
        try (InputStream in = raw.getInputStream()) {
            return spool.set(in, "8bit");
        }
    }

    /** Reads one message. */
    private final class Work {

        private final Problems problems = new Problems();
        private final Budget budget;
        private final Spool spool;
        private final Attachments attachments;

        Work(ReadingLimits limits, Spool spool) {
            this.budget = new Budget(limits);
            this.spool = spool;
            this.attachments = new Attachments(budget, problems, spool);
        }

        ParsedMessage read(Content raw) {
            Entity message = opened(raw);
            return new MessageFields(message.header()).message(message, attachments, problems.list(), ownDomains);
        }

        /** A mail, or what mail programs save in place of one. */
        private Entity opened(Content raw) {
            if (beginsWith(raw, CompoundFile.SIGNATURE)) {
                return savedByOutlook(raw);
            }
            if (beginsWith(raw, Tnef.BEGINNING)) {
                guarded(problems, () -> attachments.file(raw, PartDescription.ofEntry(""), "1", 0));
                return new Entity(new Header(budget.limits()), "text/plain");
            }
            return mail(RawMessage.prepared(raw, spool));
        }

        private Entity mail(RawMessage.Prepared message) {
            EntityParser parser = new EntityParser(budget, problems, 0, spool);
            guarded(problems, () -> parse(message, parser));
            guarded(problems, () -> attachments.walk(parser.root(), "", 0));
            if (problems.isWithinLimits() && Comparison.isBearable(parser.root())) {
                guarded(problems, () -> Comparison.compare(message, attachments.digestsOfParts(), problems));
            }
            return parser.root();
        }

        /** A file that was saved from Outlook instead of a message: the same fields from other places. */
        private Entity savedByOutlook(Content raw) {
            Entity[] message = {new Entity(new Header(budget.limits()), "text/plain")};
            guarded(
                    problems,
                    () -> attachments.outlookFile(
                            raw, opened -> message[0] = OutlookHeader.of(opened, budget, problems)));
            return message[0];
        }
    }

    private static void parse(RawMessage.Prepared message, EntityParser parser) {
        try (InputStream in = message.open()) {
            parser.parse(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean beginsWith(Content raw, String signature) {
        return new String(raw.head(signature.length()), StandardCharsets.ISO_8859_1).equals(signature);
    }

    /** Whatever a sender can cause ends as a problem; only a broken machine gets out. */
    private static void guarded(Problems problems, Runnable work) {
        try {
            work.run();
        } catch (LimitExceededException e) {
            problems.limitMet(e);
        } catch (MessageSpaceException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            problems.limitMet("MALFORMED", "The message cannot be taken apart further: " + e);
        } catch (StackOverflowError e) {
            problems.limitMet("TOO_DEEP", "The message is nested too deeply");
        }
    }
}
