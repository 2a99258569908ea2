package org.competency.intake.cli;

/** What commands end with; usage errors (2) are picocli's. */
final class ExitCodes {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WAITS_FOR_A_PERSON = 3;

    private ExitCodes() {}
}
