package org.competency.intake.reply;

import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.springframework.context.annotation.Bean;

import org.competency.intake.mailserver.AccessTokens;

/**
 * Who replies come from where there are no mailboxes, as for replies to files. Without a stereotype annotation, so that the
 * scan of the whole application does not find it.
 */
public final class UsualIdentity {

    @Bean
    ReplyIdentities replyIdentities(ReplyProperties properties, Clock clock) {
        return new ReplyIdentities(
                ReplyIdentitiesConfiguration.usual(properties, new AccessTokens(clock)), Map.of(), Set.of());
    }
}
