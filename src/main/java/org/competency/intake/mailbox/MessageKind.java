package org.competency.intake.mailbox;

/** What a message is, judged by its headers and parts alone; each message is exactly one of these. */
public enum MessageKind {
    /** Carries a document that may be a checklist, also inside a message or container. */
    SUBMISSION,
    /** Answers an earlier message (In-Reply-To, References, a case in its subject) without carrying a document. */
    FOLLOW_UP,
    /** A person asks for something in the subject or first line, such as {@code help} or {@code status}. */
    COMMAND,
    /** A report of a mail system about mail that it could not or will later deliver (RFC 3464, and older forms). */
    BOUNCE,
    /** Written by a machine for one person: out-of-office, receipt, ticket system (RFC 3834). */
    AUTO_REPLY,
    /** From a mailing list or bulk sender. */
    LIST,
    /** Anything else. */
    OTHER
}
