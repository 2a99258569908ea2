package org.competency.intake.cli;

import java.util.concurrent.CountDownLatch;

import org.springframework.context.ConfigurableApplicationContext;

import org.competency.intake.serve.Serving;

/**
 * Ends the service when the process is asked to: nothing new is taken up, what is in hand is finished, and the process ends
 * with 0, where Java alone would end with 143 after SIGTERM. A second signal changes nothing; one that kills leaves what the
 * next start or another process takes over.
 */
final class Ending implements AutoCloseable {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final Thread hook;

    private Ending(Serving serving, ConfigurableApplicationContext context) {
        this.hook = new Thread(() -> end(serving, context), "intake-ending");
    }

    static Ending onSignal(Serving serving, ConfigurableApplicationContext context) {
        Ending ending = new Ending(serving, context);
        Runtime.getRuntime().addShutdownHook(ending.hook);
        return ending;
    }

    private void end(Serving serving, ConfigurableApplicationContext context) {
        int exitCode = ExitCodes.DONE;
        try {
            serving.pause();
            context.close();
        } catch (RuntimeException e) {
            System.err.println("intake: " + Failures.sentence(e));
            exitCode = ExitCodes.FAILED;
        } finally {
            System.err.flush();
            asked.countDown();
            Runtime.getRuntime().halt(exitCode);
        }
    }

    /** Waits until the process ends. */
    void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, by this hook
        }
    }
}
