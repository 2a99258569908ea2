package org.competency.intake.mailbox;

/** What became of a message; every message gets exactly one. */
public enum Outcome {
    /** A new application was opened. */
    SUBMISSION,
    /** It is a further version of an open application. */
    NEW_VERSION,
    /** The attachment is the same as in an earlier version of the case. */
    SAME_FILE,
    /** The very same message was received before. */
    DUPLICATE,
    /** A person wrote, but no document that may be a checklist is attached. */
    NO_CHECKLIST,
    /** A document is attached, but it is no checklist of any program. */
    WRONG_FILE,
    /** A checklist is attached, of a program that is not taken here. */
    WRONG_PROGRAM,
    /** A checklist may be attached, but it cannot or must not be opened. */
    UNREADABLE,
    /** It is larger than what is taken; only its header was read. */
    TOO_LARGE,
    /** A person asked for something by a word, such as status, and is told. */
    COMMAND,
    /** It brings evidence for the findings of an audit; the reason says which. */
    EVIDENCE,
    /** Its author is no registered partner, or nothing shows that it is from its author; a person may decide otherwise. */
    NOT_REGISTERED,
    /** A person must decide, such as between two attached checklists. */
    REVIEW,
    /** A bounce was noted. */
    BOUNCE,
    /** An automatic or list message that needs no answer. */
    IGNORED,
    /** It could not be handled; the reason says why. */
    QUARANTINED
}
