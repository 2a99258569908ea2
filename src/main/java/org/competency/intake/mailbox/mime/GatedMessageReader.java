package org.competency.intake.mailbox.mime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.competency.intake.mailbox.MessageKind;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Problem;
import org.competency.intake.mailbox.ParsedMessage.Role;

/** Reads messages through a streaming parser with limits; what goes beyond a limit is a problem in the result. */
public final class GatedMessageReader implements MessageReader {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final int MOST_REFERENCES = 200;
    private static final int MOST_RECIPIENTS = 1_000;
    private static final Pattern COMMAND =
            Pattern.compile("(?i)^\\s*(help|status|withdraw|resend|form)\\b[\\s:]*[\\w -]{0,60}$");
    private static final Pattern ZONE_COMMENT = Pattern.compile("\\s*\\([^)]*\\)");

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
        Budget budget = new Budget(limits);
        List<Problem> problems = new ArrayList<>();
        EntityParser parser = new EntityParser(budget, 0);
        Attachments attachments = new Attachments(budget, problems);
        guarded(problems, () -> parser.parse(raw));
        guarded(problems, () -> attachments.walk(parser.root(), "", 0));
        return message(parser.root(), attachments, problems);
    }

    /** Whatever a sender can cause ends as a problem; only a broken machine gets out. */
    private static void guarded(List<Problem> problems, Runnable work) {
        try {
            work.run();
        } catch (LimitExceededException e) {
            problems.add(new Problem(e.code(), String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            problems.add(new Problem("MALFORMED", "The message cannot be taken apart further: " + e));
        } catch (StackOverflowError e) {
            problems.add(new Problem("TOO_DEEP", "The message is nested too deeply"));
        }
    }

    private ParsedMessage message(Entity root, Attachments attachments, List<Problem> problems) {
        Header header = root.header();
        List<Mailboxes.Mailbox> authors = Mailboxes.in(header.get("from"));
        String from = authors.isEmpty() ? null : authors.get(0).address();
        String name = authors.isEmpty() || authors.get(0).name().isEmpty()
                ? null
                : authors.get(0).name();
        String subject = header.first("subject").map(HeaderText::decode).orElse(null);
        List<String> references = ids(header.get("references"));
        String inReplyTo = ids(header.get("in-reply-to")).stream().findFirst().orElse(null);
        Optional<Etiquette.Silence> silence = new Etiquette(root, ownDomains).silence(from, subject);
        String whyNot = silence.map(Etiquette.Silence::why)
                .orElse(from == null ? "There is no author's address to answer to" : null);
        MessageKind kind =
                silence.map(Etiquette.Silence::kind).orElseGet(() -> kind(attachments, subject, inReplyTo, references));
        return new ParsedMessage(
                ids(header.get("message-id")).stream().findFirst().orElse(null),
                from,
                name,
                recipients(header),
                subject,
                date(header.get("date")),
                inReplyTo,
                references,
                kind,
                whyNot == null,
                whyNot,
                attachments.found(),
                attachments.text(),
                problems);
    }

    private static MessageKind kind(
            Attachments attachments, @Nullable String subject, @Nullable String inReplyTo, List<String> references) {
        if (attachments.found().stream().anyMatch(attachment -> attachment.role() == Role.CHECKLIST)) {
            return MessageKind.SUBMISSION;
        }
        String first = attachments
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        if ((subject != null && COMMAND.matcher(subject).matches())
                || COMMAND.matcher(first).matches()) {
            return MessageKind.COMMAND;
        }
        return inReplyTo != null || !references.isEmpty() ? MessageKind.FOLLOW_UP : MessageKind.OTHER;
    }

    private static List<String> recipients(Header header) {
        List<String> recipients = new ArrayList<>();
        for (String name : List.of("to", "cc")) {
            header.all(name)
                    .forEach(value -> Mailboxes.in(value).forEach(mailbox -> recipients.add(mailbox.address())));
        }
        return recipients.size() <= MOST_RECIPIENTS ? recipients : recipients.subList(0, MOST_RECIPIENTS);
    }

    private static List<String> ids(String value) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = MESSAGE_ID.matcher(value);
        while (matcher.find() && ids.size() < MOST_REFERENCES) {
            ids.add(matcher.group());
        }
        return ids;
    }

    private static @Nullable Instant date(String value) {
        String plain = ZONE_COMMENT.matcher(value).replaceAll("").strip().replaceAll("\\s+", " ");
        return Stream.of(plain, plain.replaceAll("(?i) (UTC|UT|Z)$", " GMT"), plain.replaceAll("^[A-Za-z]{3,9},? ", ""))
                .flatMap(attempt -> instant(attempt).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH))
                            .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
