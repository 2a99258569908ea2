package org.competency.intake.reply;

import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What the mail server said to one reply (RFC 5321, 4.2).
 *
 * @param result what follows from it
 * @param reason its words; "" if it took the reply
 */
record Delivery(Result result, String reason) {

    private static final int SERVICE_CLOSING = 421;

    /** What follows from an answer. */
    enum Result {
        /** It is responsible for the reply now. */
        ACCEPTED,
        /** Not now (4yz), or it refuses us rather than the reply. */
        LATER,
        /** Never (5yz). */
        REFUSED,
        /** No answer: the reply may have been taken or not. */
        CONNECTION_LOST
    }

    static Delivery accepted() {
        return new Delivery(Result.ACCEPTED, "");
    }

    static Delivery of(MessagingException failure) {
        String reason = String.valueOf(failure.getMessage());
        Delivery found = new Delivery(Result.CONNECTION_LOST, reason);
        for (Exception cause = failure; cause instanceof MessagingException each; cause = each.getNextException()) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return new Delivery(result(refused.getReturnCode(), true), String.valueOf(refused.getMessage()));
            }
            if (cause instanceof SMTPSenderFailedException refused) {
                return new Delivery(result(refused.getReturnCode(), false), String.valueOf(refused.getMessage()));
            }
            if (cause instanceof SMTPSendFailedException refused) {
                boolean aboutReply =
                        refused.getCommand() == null || !refused.getCommand().startsWith("MAIL");
                found = new Delivery(result(refused.getReturnCode(), aboutReply), reason);
            }
        }
        return found;
    }

    /** A server that refuses our own address or wants a login refuses every reply: that is to be repaired, not given up. */
    private static Result result(int code, boolean aboutReply) {
        if (code == SERVICE_CLOSING || code < 400) {
            return Result.CONNECTION_LOST;
        }
        boolean login = code == 530 || code == 534 || code == 535 || code == 538 || code == 503;
        return code < 500 || login || !aboutReply ? Result.LATER : Result.REFUSED;
    }
}
