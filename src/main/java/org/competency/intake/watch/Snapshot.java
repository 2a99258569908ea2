package org.competency.intake.watch;

import java.time.Instant;
import java.util.List;

import org.competency.intake.extraction.ParserCounts;
import org.competency.intake.watch.PartHealth.State;

/**
 * What the watch saw last.
 *
 * @param health how every part is
 * @param facts what the database said
 * @param parsers what the processes that read attachments have been through
 */
public record Snapshot(Health health, Facts facts, ParserCounts parsers) {

    static Snapshot nothingYet(Instant now) {
        return new Snapshot(
                new Health(
                        now,
                        List.of(new PartHealth(
                                "watch", State.DEGRADED, "Nothing was looked at yet.", "", false, true))),
                Facts.none(now),
                ParserCounts.NONE);
    }
}
