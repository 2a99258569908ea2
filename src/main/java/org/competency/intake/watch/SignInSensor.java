package org.competency.intake.watch;

import java.util.List;

import org.competency.intake.mailserver.TokenState;
import org.competency.intake.mailserver.TokenStates;

/** Whether access tokens for mail servers can be had; until when the present ones are good. */
final class SignInSensor implements Sensor {

    private final TokenStates states;

    SignInSensor(TokenStates states) {
        this.states = states;
    }

    @Override
    public String part() {
        return "sign-in";
    }

    @Override
    public boolean needsNoDatabase() {
        return true;
    }

    @Override
    public List<PartHealth> look(Facts facts) {
        return states.tokens().stream().map(SignInSensor::health).toList();
    }

    /** Nobody is woken for a token alone: the mailbox or the outbox that needs it says so in time. */
    private static PartHealth health(TokenState token) {
        String part = "sign-in " + token.server();
        if (token.isBroken()) {
            return PartHealth.degraded(
                    part,
                    "Since %s there is no access: %s.".formatted(token.failedAt(), token.failure()),
                    "Run 'intake doctor' and see what it says of this server.");
        }
        return PartHealth.up(
                part,
                token.expiresAt() == null
                        ? "No access token was needed yet."
                        : "The access token is good until %s; the next one follows before.".formatted(token.expiresAt()));
    }
}
