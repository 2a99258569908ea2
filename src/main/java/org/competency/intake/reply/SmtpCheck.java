package org.competency.intake.reply;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Tries the mail server that takes replies, without sending anything. */
@Component
public class SmtpCheck {

    private final ReplyIdentities identities;
    private final BounceAddress bounces;

    SmtpCheck(ReplyIdentities identities, BounceAddress bounces) {
        this.identities = identities;
        this.bounces = bounces;
    }

    /** Whether a server and a sender are configured for every mailbox. */
    public boolean isConfigured() {
        return identities.all().stream().allMatch(ReplyIdentity::isUsable);
    }

    /** Settings of the servers to which words and password go over the network unprotected. */
    public List<String> unprotected() {
        return identities.servers().stream()
                .filter(server -> server.properties().isUnprotected())
                .map(SmtpServer::setting)
                .toList();
    }

    /**
     * Connects and logs in at every server.
     *
     * @return the servers and the senders, for people
     * @throws RuntimeException whose message says what is wrong with a server
     */
    public String connect() {
        for (SmtpServer server : identities.servers()) {
            try (SmtpConnection connection = new SmtpConnection(server, bounces)) {
                connection.open();
            }
        }
        return identities.all().stream()
                .filter(ReplyIdentity::isUsable)
                .map(identity -> "%s, sending as %s"
                        .formatted(identity.server(), identity.from().address()))
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
