package org.competency.intake.reply;

/** How far a reply has come. */
public enum ReplyStatus {
    /** Waits to be sent. */
    PENDING,
    /** Handed to the mail server just now; after a crash: may have been sent, and is sent again under the same id. */
    SENDING,
    /** Taken by the mail server. */
    SENT,
    /** Refused for good; the row says why. */
    FAILED,
    /** Not sent, because of a cap or an operator; the row says why. */
    SUPPRESSED,
    /** Taken by the mail server, and later returned. */
    UNDELIVERABLE
}
