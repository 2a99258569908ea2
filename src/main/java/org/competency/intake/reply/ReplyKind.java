package org.competency.intake.reply;

import java.util.Locale;

/**
 * What a mail of ours says: an answer to a message, or a letter that answers none. A message gets at most one answer of a
 * kind, unless a rerun corrects it; an event gets at most one letter.
 */
public enum ReplyKind {
    /** The self-assessment is complete and its audit is queued. */
    ACCEPTED(Tone.GOOD),
    /** Something must be corrected or added first. */
    MORE_INFORMATION(Tone.ASK),
    /** The program does not allow this application. */
    INELIGIBLE(Tone.NO),
    /** A person of the office decides. */
    REVIEW(Tone.PLAIN),
    /** A newer version took its place before it was judged. */
    SUPERSEDED(Tone.PLAIN),
    /** The attachment is the same as in an earlier version. */
    SAME_FILE(Tone.PLAIN),
    /** No document is attached. */
    NO_CHECKLIST(Tone.ASK),
    /** It was filed as evidence for the findings of an audit. */
    EVIDENCE(Tone.GOOD),
    /** A document is attached, but no checklist. */
    WRONG_FILE(Tone.ASK),
    /** The attachment is a checklist of a program that is not taken here, or not any longer. */
    WRONG_PROGRAM(Tone.ASK),
    /** The attachment cannot or must not be opened. */
    UNREADABLE(Tone.ASK),
    /** The message is larger than what is taken. */
    TOO_LARGE(Tone.ASK),
    /** The self-assessment is on a version of the checklist that is no longer accepted. */
    OUTDATED_VERSION(Tone.ASK),
    /** The author is no registered partner, or nothing shows that the mail is from its author; says nothing of any case. */
    NOT_REGISTERED(Tone.ASK),
    /** What a partner asked for by a word in a mail. */
    COMMAND(Tone.PLAIN),
    /** The partner took its application back. */
    WITHDRAWN(Tone.PLAIN),

    /** Letter: a day is agreed for the audit. */
    AUDIT_SCHEDULED(Tone.GOOD, true),
    /** Letter: the audit takes place on another day than was said. */
    AUDIT_CHANGED(Tone.ASK, true),
    /** Letter: the audit does not take place on the day that was said. */
    AUDIT_CANCELLED(Tone.ASK, true),
    /** Letter: findings are to be remedied. */
    FINDINGS(Tone.ASK, true),
    /** Letter: the audit ended, the requirements are met. */
    AUDIT_PASSED(Tone.GOOD, true),
    /** Letter: the audit ended, the requirements are not met. */
    AUDIT_FAILED(Tone.NO, true),
    /** Letter: the office ended the audit without a result. */
    AUDIT_WITHDRAWN(Tone.NO, true),
    /** Letter: the partner holds the competency until a day. */
    AWARDED(Tone.GOOD, true),
    /** Letter: the competency must be renewed by a day. */
    RENEWAL_DUE(Tone.ASK, true),
    /** Letter: the competency was not renewed in time. */
    AWARD_LAPSED(Tone.NO, true),
    /** Letter: the office took the competency back. */
    AWARD_REVOKED(Tone.NO, true),
    /** Letter: a holder acquired a partner that is none; its impacts are to be described at the next validation. */
    ACQUISITION_NOTED(Tone.PLAIN, true),
    /** Letter: a partner acquired a holder and needs a validation of its own. */
    ACQUISITION_NEEDS_APPLICATION(Tone.ASK, true),
    /** Letter: a holder acquired another; both are assessed together at the sooner renewal. */
    ACQUISITION_RENEWS_SOONEST(Tone.PLAIN, true),
    /** Letter: a holder divested a part; its impacts are to be disclosed. */
    DIVESTITURE_NOTED(Tone.ASK, true),
    /** Letter: a holder divested most of its practice and holds the competency no longer. */
    DIVESTITURE_REMOVED(Tone.NO, true),
    /** Letter: a business that was divested must apply as a new partner. */
    DIVESTED_APPLIES_ANEW(Tone.ASK, true),
    /** Letter: an application goes on under the partner that acquired the applicant. */
    APPLICATION_MOVED(Tone.PLAIN, true),
    /** Letter: an application does not go on since its applicant was acquired. */
    APPLICATION_FROZEN(Tone.ASK, true),
    /** Letter to the office: answers are about to be late, or are. */
    ESCALATION(Tone.ASK, true);

    private final Tone tone;
    private final boolean letter;

    ReplyKind(Tone tone) {
        this(tone, false);
    }

    ReplyKind(Tone tone, boolean letter) {
        this.tone = tone;
        this.letter = letter;
    }

    /** How its headline looks. */
    enum Tone {
        /** Something went well. */
        GOOD,
        /** Somebody must do something. */
        ASK,
        /** Something is refused or has ended. */
        NO,
        /** It informs. */
        PLAIN
    }

    /** How its headline looks, as templates say it: {@code good}, {@code ask}, {@code no} or {@code plain}. */
    String tone() {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a letter, which answers no message. */
    public boolean isLetter() {
        return letter;
    }

    /** Its name in templates, texts and message-ids, such as {@code more-information}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
