package org.competency.intake.extraction.fork;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.ParserCounts;
import org.competency.intake.extraction.Reading;

/** Counts what becomes of the forked processes. */
final class ParserTally {

    private long files;
    private long started;
    private long failedStarts;
    private long timeouts;
    private long outOfMemory;
    private long crashes;
    private boolean startable = true;

    synchronized void started() {
        started++;
        startable = true;
    }

    synchronized void failedToStart() {
        failedStarts++;
        startable = false;
    }

    /** A file was parsed; {@code refusal} is why not, if it was not. */
    synchronized void parsed(Reading.@Nullable Reason refusal) {
        files++;
        if (refusal == null) {
            return;
        }
        if (refusal.code().equals(Refusal.TIMEOUT.name())) {
            timeouts++;
        } else if (refusal.code().equals(Refusal.OUT_OF_MEMORY.name())) {
            outOfMemory++;
        } else if (refusal.code().equals(Refusal.CRASHED.name())) {
            crashes++;
        }
    }

    synchronized ParserCounts counts() {
        return new ParserCounts(files, started, failedStarts, timeouts, outOfMemory, crashes, startable);
    }
}
