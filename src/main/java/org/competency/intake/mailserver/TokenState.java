package org.competency.intake.mailserver;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How signing in with an access token stands in this process.
 *
 * @param server whose token it is: the prefix of its settings, such as {@code intake.mailbox}
 * @param fetchedAt when the present token was fetched; null if there is none yet
 * @param expiresAt when it ends, by which time there will be another; null if there is none
 * @param failure why the last attempt to get one failed, a sentence; "" if it did not
 * @param failedAt when it failed; null if it did not
 */
public record TokenState(
        String server,
        @Nullable Instant fetchedAt,
        @Nullable Instant expiresAt,
        String failure,
        @Nullable Instant failedAt) {

    /** Whether signing in will not work as things are. */
    public boolean isBroken() {
        return !failure.isEmpty();
    }
}
