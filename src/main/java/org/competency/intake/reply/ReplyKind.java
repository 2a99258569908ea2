package org.competency.intake.reply;

import java.util.Locale;

/** What a reply says; a message gets at most one reply of a kind, unless a rerun corrects it. */
public enum ReplyKind {
    /** The self-assessment is complete and its audit is queued. */
    ACCEPTED,
    /** Something must be corrected or added first. */
    MORE_INFORMATION,
    /** The program does not allow this application. */
    INELIGIBLE,
    /** A person of the office decides. */
    REVIEW,
    /** A newer version took its place before it was judged. */
    SUPERSEDED,
    /** The attachment is the same as in an earlier version. */
    SAME_FILE,
    /** No document is attached. */
    NO_CHECKLIST,
    /** A document is attached, but no checklist. */
    WRONG_FILE,
    /** The attachment cannot or must not be opened. */
    UNREADABLE,
    /** The message is larger than what is taken. */
    TOO_LARGE,
    /** The self-assessment is on a version of the checklist that is no longer accepted. */
    OUTDATED_VERSION,
    /** The author is no registered partner, or nothing shows that the mail is from its author; says nothing of any case. */
    NOT_REGISTERED,
    /** What a partner asked for by a word in a mail. */
    COMMAND,
    /** The partner took its application back. */
    WITHDRAWN;

    /** Its name in templates, texts and message-ids, such as {@code more-information}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
