package org.competency.intake.mailbox.mime;

import org.competency.intake.mailbox.MessageKind;

/**
 * What a message is. The first that holds, in this order:
 * <ol>
 *   <li>BOUNCE: a delivery report, see {@link DeliveryReports};
 *   <li>AUTO_REPLY: an answering machine, a receipt or a complaint, see {@link AutomaticReplies#certain};
 *   <li>LIST: it has a field of mailing lists;
 *   <li>AUTO_REPLY: a machine says that it wrote it, or it has no return path, see {@link AutomaticReplies#likely};
 *   <li>LIST: its Precedence is bulk or list;
 *   <li>SUBMISSION: a document that may be a checklist is attached, also inside a message or container;
 *   <li>AUTO_REPLY: nobody reads what is sent to its author, such as no-reply@;
 *   <li>COMMAND: its subject or first line is a command, see {@link Commands};
 *   <li>FOLLOW_UP: it answers a message (In-Reply-To, References) or names a case in its subject;
 *   <li>OTHER.
 * </ol>
 */
final class Kinds {

    private Kinds() {}

    static MessageKind of(MessageFacts facts) {
        if (new DeliveryReports(facts).isOne()) {
            return MessageKind.BOUNCE;
        }
        if (AutomaticReplies.certain(facts).isPresent()) {
            return MessageKind.AUTO_REPLY;
        }
        if (ListMail.byField(facts.header()).isPresent()) {
            return MessageKind.LIST;
        }
        if (AutomaticReplies.likely(facts).isPresent()) {
            return MessageKind.AUTO_REPLY;
        }
        if (ListMail.byPrecedence(facts.header()).isPresent()) {
            return MessageKind.LIST;
        }
        return ofPerson(facts);
    }

    private static MessageKind ofPerson(MessageFacts facts) {
        if (facts.hasDocument()) {
            return MessageKind.SUBMISSION;
        }
        if (AutomaticReplies.isFromNobody(facts)) {
            return MessageKind.AUTO_REPLY;
        }
        if (Commands.isOne(facts)) {
            return MessageKind.COMMAND;
        }
        return facts.namesCase() || !facts.answers().isEmpty() ? MessageKind.FOLLOW_UP : MessageKind.OTHER;
    }
}
