package org.competency.intake.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long mails are kept; without a setting for ever. Periods such as {@code 90d} or {@code 7y}, at least a day.
 *
 * @param ignored mails that nobody answered: automatic mails, delivery reports, duplicates
 * @param answered mails that were answered and opened no case, such as questions and wrong files
 * @param closedCases mails of a case that was withdrawn or whose audit has ended, counted from that day
 * @param batch messages purged in one transaction, 1 to 1,000; default 200
 */
@ConfigurationProperties("intake.retention")
record RetentionProperties(
        @Nullable Period ignored,
        @Nullable Period answered,
        @Nullable Period closedCases,
        @DefaultValue("200") int batch) {

    RetentionProperties {
        check("ignored", ignored);
        check("answered", answered);
        check("closed-cases", closedCases);
        if (batch < 1 || batch > 1_000) {
            throw new IllegalArgumentException(
                    "The setting intake.retention.batch is '%d'; it must be 1 to 1000.".formatted(batch));
        }
    }

    /** The kinds that are purged at all. */
    Map<Purged.Kind, Period> periods() {
        Map<Purged.Kind, Period> periods = new EnumMap<>(Purged.Kind.class);
        put(periods, Purged.Kind.IGNORED, ignored);
        put(periods, Purged.Kind.ANSWERED, answered);
        put(periods, Purged.Kind.CLOSED_CASES, closedCases);
        return periods;
    }

    private static void put(Map<Purged.Kind, Period> periods, Purged.Kind kind, @Nullable Period period) {
        if (period != null) {
            periods.put(kind, period);
        }
    }

    private static void check(String name, @Nullable Period period) {
        if (period != null
                && (period.isNegative() || !LocalDate.EPOCH.plus(period).isAfter(LocalDate.EPOCH))) {
            throw new IllegalArgumentException(
                    "The setting intake.retention.%s is '%s'; it must be a period of at least a day, such as 90d or 7y."
                            .formatted(name, period));
        }
    }
}
