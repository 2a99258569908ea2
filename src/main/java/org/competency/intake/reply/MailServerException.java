package org.competency.intake.reply;

import org.jspecify.annotations.Nullable;

/** The mail server that takes the replies cannot be used; the message says which, why and what to do. */
class MailServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailServerException(SmtpServer server, String found, @Nullable Throwable cause) {
        super(
                "Cannot send replies through %s:%d (TLS %s, %s): %s; check %s"
                        .formatted(
                                server.properties().host(),
                                server.properties().port(),
                                server.properties().tls(),
                                server.properties().user().isBlank()
                                        ? "without user"
                                        : "user " + server.properties().user(),
                                found,
                                server.setting()),
                cause);
    }
}
