package org.competency.intake.watch;

/**
 * How one part is.
 *
 * @param part which, such as {@code database} or {@code mailbox main}
 * @param state how it is
 * @param found what was found, a sentence
 * @param todo what to do about it, a sentence; "" if nothing
 * @param alert whether operators must be told
 * @param local whether it is about this machine only and not about what all processes share
 */
public record PartHealth(String part, State state, String found, String todo, boolean alert, boolean local) {

    /** How a part is; later ones are worse. */
    public enum State {
        UP,
        /** It works, but something should be looked at. */
        DEGRADED,
        /** It does not work. */
        DOWN
    }

    public static PartHealth up(String part, String found) {
        return new PartHealth(part, State.UP, found, "", false, false);
    }

    /** Worth a look, but nobody is woken. */
    public static PartHealth degraded(String part, String found, String todo) {
        return new PartHealth(part, State.DEGRADED, found, todo, false, false);
    }

    public static PartHealth down(String part, String found, String todo) {
        return new PartHealth(part, State.DOWN, found, todo, true, false);
    }

    /** The same, and operators are told. */
    public PartHealth alerting() {
        return new PartHealth(part, state, found, todo, true, local);
    }

    /** The same, about this machine only. */
    public PartHealth onThisMachine() {
        return new PartHealth(part, state, found, todo, alert, true);
    }
}
