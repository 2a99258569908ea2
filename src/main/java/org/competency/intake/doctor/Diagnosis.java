package org.competency.intake.doctor;

/**
 * What trying one thing came to.
 *
 * @param check what was tried
 * @param state how it is
 * @param found what was found, a sentence
 * @param todo what to do about it; "" if nothing
 */
public record Diagnosis(String check, State state, String found, String todo) {

    /** How a thing is. */
    public enum State {
        OK,
        /** It works, or is not needed yet, but should be looked at. */
        WARN,
        /** Runs will fail. */
        FAIL
    }

    static Diagnosis ok(String check, String found) {
        return new Diagnosis(check, State.OK, found, "");
    }

    static Diagnosis warn(String check, String found, String todo) {
        return new Diagnosis(check, State.WARN, found, todo);
    }

    static Diagnosis fail(String check, String found, String todo) {
        return new Diagnosis(check, State.FAIL, found, todo);
    }
}
