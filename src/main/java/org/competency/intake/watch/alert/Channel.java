package org.competency.intake.watch.alert;

/** A way to tell operators. */
interface Channel {

    /** Its name in the database, at most 20 characters. */
    String name();

    /** Where it leads, for people; never a secret. */
    String describe();

    boolean isConfigured();

    /**
     * Tells them.
     *
     * @throws RuntimeException whose message says why that did not work
     */
    void tell(Alert alert);
}
