package org.competency.intake.notice;

/** A mail to the office's own people could not be sent; the message says why and what to do. */
public class NoticeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticeException(NoticeProperties server, String found, Throwable cause) {
        super(
                "Cannot send mail to the office through %s (TLS %s): %s; check intake.alerts.mail"
                        .formatted(server, server.tls(), found),
                cause);
    }

    NoticeException(String sentence) {
        super(sentence);
    }
}
