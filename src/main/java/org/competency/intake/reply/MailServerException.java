package org.competency.intake.reply;

/** The mail server that takes the replies cannot be used; the message says which, why and what to do. */
class MailServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailServerException(SmtpProperties smtp, String found, Throwable cause) {
        super(
                "Cannot send replies through %s:%d (TLS %s, %s): %s; check intake.reply.smtp"
                        .formatted(
                                smtp.host(),
                                smtp.port(),
                                smtp.tls(),
                                smtp.user().isBlank() ? "without user" : "user " + smtp.user(),
                                found),
                cause);
    }
}
