package org.competency.intake.reply;

import org.springframework.stereotype.Component;

/** Tries the mail server that takes replies, without sending anything. */
@Component
public class SmtpCheck {

    private final ReplyProperties properties;
    private final BounceAddress bounces;

    SmtpCheck(ReplyProperties properties, BounceAddress bounces) {
        this.properties = properties;
        this.bounces = bounces;
    }

    /** Whether a server and a sender are configured. */
    public boolean isConfigured() {
        return properties.smtp().isConfigured() && !properties.from().address().isBlank();
    }

    /** Whether words and password go over the network unprotected. */
    public boolean isUnprotected() {
        String host = properties.smtp().host();
        return properties.smtp().tls() == SmtpProperties.Tls.NONE
                && !host.equals("localhost")
                && !host.startsWith("127.")
                && !host.equals("::1");
    }

    /**
     * Connects and logs in.
     *
     * @return the server and the sender, for people
     * @throws RuntimeException whose message says what is wrong with the server
     */
    public String connect() {
        try (SmtpConnection connection = new SmtpConnection(properties, bounces)) {
            connection.open();
        }
        return "%s:%d, sending as %s"
                .formatted(
                        properties.smtp().host(),
                        properties.smtp().port(),
                        properties.from().address());
    }
}
