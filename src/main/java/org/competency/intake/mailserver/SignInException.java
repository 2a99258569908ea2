package org.competency.intake.mailserver;

import jakarta.mail.AuthenticationFailedException;

/** No access token could be had, or the mail server refuses a fresh one. The message is a sentence without advice. */
public class SignInException extends AuthenticationFailedException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    SignInException(String message, String advice, Exception cause) {
        super(message, cause);
        this.advice = advice;
    }

    /** What to do, a sentence. */
    public String advice() {
        return advice;
    }
}
