package org.competency.intake.cli;

/** What commands end with; usage errors (2) are picocli's. */
public final class ExitCodes {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WAITS_FOR_A_PERSON = 3;

    private ExitCodes() {}
}
