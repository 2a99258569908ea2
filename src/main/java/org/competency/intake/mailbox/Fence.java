package org.competency.intake.mailbox;

/** Keeps a process that no longer holds a folder's lease from recording what it read there. */
@FunctionalInterface
public interface Fence {

    /** For mail that nobody else can be reading. */
    Fence NONE = () -> {};

    /**
     * Returns if this process may record, and lets nobody take its place before the running transaction has ended.
     *
     * @throws LeaseLostException if another process has taken over
     */
    void check();
}
