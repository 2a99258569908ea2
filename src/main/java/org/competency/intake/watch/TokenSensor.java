package org.competency.intake.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.competency.intake.mailserver.TokenState;
import org.competency.intake.mailserver.TokenStates;

/** Whether signing in to mail servers with access tokens works. */
final class TokenSensor implements Sensor {

    private final TokenStates tokens;
    private final WatchProperties limits;

    TokenSensor(TokenStates tokens, WatchProperties limits) {
        this.tokens = tokens;
        this.limits = limits;
    }

    @Override
    public String part() {
        return "access tokens";
    }

    @Override
    public boolean needsNoDatabase() {
        return true;
    }

    @Override
    public List<PartHealth> look(Facts facts) {
        return tokens.tokens().stream().map(token -> look(token, facts.at())).toList();
    }

    private PartHealth look(TokenState token, Instant now) {
        String part = "access token of " + token.server();
        Instant ends = token.expiresAt();
        String lasts = ends == null
                ? "There is none yet."
                : ends.isAfter(now)
                        ? "It is good for %s and renewed before.".formatted(Ago.words(Duration.between(now, ends)))
                        : "It has ended.";
        if (!token.isBroken()) {
            return PartHealth.up(part, lasts).onThisMachine();
        }
        Instant failed = token.failedAt();
        // while there is a good one, somebody has until its end to put things right
        boolean down = ends == null
                || !ends.isAfter(now)
                || failed != null && Duration.between(failed, now).compareTo(limits.failingAfter()) >= 0;
        String found = "No new one is given: " + token.failure() + ". " + lasts;
        String todo = "Run 'intake doctor' and see what it says of the mailbox.";
        return (down
                        ? PartHealth.down(part, found, todo)
                        : PartHealth.degraded(part, found, todo).alerting())
                .onThisMachine();
    }
}
