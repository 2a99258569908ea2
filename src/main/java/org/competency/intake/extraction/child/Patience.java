package org.competency.intake.extraction.child;

/** Ends the process after a time, unless ended before: a parent that is gone cannot end it. */
final class Patience {

    private final Thread thread;

    private Patience(long milliseconds) {
        thread = new Thread(
                () -> {
                    try {
                        Thread.sleep(milliseconds);
                        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
                        Runtime.getRuntime().halt(ParsingProcess.ABANDONED);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "patience");
        thread.setDaemon(true);
        thread.start();
    }

    static Patience of(long milliseconds) {
        return new Patience(milliseconds);
    }

    void end() {
        thread.interrupt();
    }
}
