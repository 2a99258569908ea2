package org.competency.intake.mailbox;

/** What a message is, judged by its headers and parts alone. */
public enum MessageKind {
    /** Carries a document that may be a checklist. */
    SUBMISSION,
    /** Answers an earlier message (In-Reply-To or References) without carrying a document. */
    FOLLOW_UP,
    /** A person asks for something in the subject or first line, such as {@code help} or {@code status}. */
    COMMAND,
    /** A delivery status notification (RFC 3464) or a message with a null return path. */
    BOUNCE,
    /** Written by a machine for one person: out-of-office, receipt, ticket system (RFC 3834). */
    AUTO_REPLY,
    /** From a mailing list or bulk sender. */
    LIST,
    /** Anything else. */
    OTHER
}
