package org.competency.intake.extraction;

/**
 * What the forked processes of this application have been through since it started.
 *
 * @param files files that they were given
 * @param started processes that were started
 * @param failedStarts processes that did not start
 * @param timeouts files over the time limit, each of which cost its process
 * @param outOfMemory files that exhausted the memory of their process
 * @param crashes files that ended their process otherwise
 * @param startable whether the last attempt to start a process succeeded; true before the first
 */
public record ParserCounts(
        long files, long started, long failedStarts, long timeouts, long outOfMemory, long crashes, boolean startable) {

    /** Nothing happened yet. */
    public static final ParserCounts NONE = new ParserCounts(0, 0, 0, 0, 0, 0, true);
}
