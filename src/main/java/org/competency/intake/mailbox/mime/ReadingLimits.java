package org.competency.intake.mailbox.mime;

import java.time.Duration;

/**
 * How much of a message is looked at; what goes beyond is a problem in the result, with what was read until then.
 *
 * @param parts most parts, nested messages and entries of containers together
 * @param depth deepest nesting of multiparts, messages and containers
 * @param fields most header fields of one part
 * @param fieldBytes longest header field, with its folded lines
 * @param decodedBytes most bytes of all decoded parts and entries together
 * @param time longest time for one message
 */
public record ReadingLimits(int parts, int depth, int fields, int fieldBytes, long decodedBytes, Duration time) {

    /** 500 parts, 20 levels, 1,000 fields of 64 KiB each, 64 MiB decoded, 1.5 seconds. */
    public static final ReadingLimits STANDARD =
            new ReadingLimits(500, 20, 1_000, 65_536, 64L << 20, Duration.ofMillis(1_500));
}
