package org.competency.intake.award;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import static org.competency.intake.award.AwardStatus.ACTIVE;
import static org.competency.intake.award.AwardStatus.FROZEN;
import static org.competency.intake.award.AwardStatus.LAPSED;
import static org.competency.intake.award.AwardStatus.MERGED;
import static org.competency.intake.award.AwardStatus.RENEWAL_DUE;
import static org.competency.intake.award.AwardStatus.REVOKED;

/** What may be done to an award, and where it leads from each status; an award begins with {@link #AWARD}. */
public enum AwardMove {
    /** Gives the competency, for the first time or after it had ended. */
    AWARD(Map.of(LAPSED, ACTIVE, REVOKED, ACTIVE)),
    /** Gives it for a further period. */
    RENEW(Map.of(ACTIVE, ACTIVE, RENEWAL_DUE, ACTIVE)),
    /** The day by which it must be renewed has come near. */
    NEAR_RENEWAL(Map.of(ACTIVE, RENEWAL_DUE)),
    /** Reminds the partner of it. */
    REMIND(Map.of(RENEWAL_DUE, RENEWAL_DUE)),
    /** It was not renewed in time. */
    LAPSE(Map.of(RENEWAL_DUE, LAPSED, FROZEN, LAPSED)),
    /** The office takes it back. */
    REVOKE(Map.of(ACTIVE, REVOKED, RENEWAL_DUE, REVOKED, FROZEN, REVOKED)),
    /** Its holder was acquired by a partner that does not hold it. */
    FREEZE(Map.of(ACTIVE, FROZEN, RENEWAL_DUE, FROZEN)),
    /** It goes into the award of the partner that acquired its holder. */
    MERGE(Map.of(ACTIVE, MERGED, RENEWAL_DUE, MERGED, FROZEN, MERGED)),
    /** It must be renewed on another day. */
    MOVE_RENEWAL(Map.of(ACTIVE, ACTIVE, RENEWAL_DUE, RENEWAL_DUE));

    @SuppressWarnings("ImmutableEnumChecker") // a copy that never changes
    private final Map<AwardStatus, AwardStatus> ways;

    AwardMove(Map<AwardStatus, AwardStatus> ways) {
        this.ways = ways;
    }

    /** The status that it leads to; empty if it is not possible in this one. */
    public Optional<AwardStatus> from(AwardStatus status) {
        return Optional.ofNullable(ways.get(status));
    }

    /** As people say it: {@code move renewal}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
