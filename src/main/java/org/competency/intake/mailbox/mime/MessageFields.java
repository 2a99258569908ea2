package org.competency.intake.mailbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.competency.intake.mailbox.MessageKind;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Problem;
import org.competency.intake.mailbox.ParsedMessage.Role;

/** The fields of a message's header, decoded and bounded. */
final class MessageFields {

    private static final int MOST_RECIPIENTS = 1_000;

    private final Header header;

    MessageFields(Header header) {
        this.header = header;
    }

    ParsedMessage message(Entity message, Attachments attachments, List<Problem> problems, Set<String> ownDomains) {
        Mailboxes.Mailbox author = author();
        String from = author == null || author.address().isEmpty() ? null : author.address();
        String name = author == null || author.name().isEmpty() ? null : author.name();
        String subject = header.first("subject").map(HeaderText::decode).orElse(null);
        List<String> references = MessageIds.in(header.get("references"));
        List<String> inReplyTo = MessageIds.in(header.get("in-reply-to"));
        List<String> answers = new ArrayList<>(references);
        answers.addAll(inReplyTo);
        MessageFacts facts = new MessageFacts(
                message,
                from,
                name,
                subject == null ? "" : subject,
                attachments.text(),
                answers,
                attachments.found().stream().anyMatch(attachment -> attachment.role() == Role.CHECKLIST),
                ownDomains);
        MessageKind kind = Kinds.of(facts);
        Optional<String> whyNot = new Etiquette(facts).whyNot(kind);
        return new ParsedMessage(
                first(MessageIds.in(header.get("message-id"))),
                from,
                name,
                recipients(),
                subject,
                MailDate.parse(header.get("date")).orElse(null),
                first(inReplyTo),
                references,
                kind,
                whyNot.isEmpty(),
                whyNot.orElse(null),
                attachments.found(),
                attachments.text(),
                problems);
    }

    /** The first author; a second From field is not looked at, as in mail programs. */
    private Mailboxes.@Nullable Mailbox author() {
        return Mailboxes.in(header.get("from")).stream().findFirst().orElse(null);
    }

    private List<String> recipients() {
        return List.of("to", "cc").stream()
                .flatMap(name -> header.all(name).stream())
                .flatMap(value -> Mailboxes.in(value).stream())
                .map(Mailboxes.Mailbox::address)
                .filter(address -> !address.isEmpty())
                .limit(MOST_RECIPIENTS)
                .toList();
    }

    private static @Nullable String first(List<String> ids) {
        return ids.isEmpty() ? null : ids.get(0);
    }
}
