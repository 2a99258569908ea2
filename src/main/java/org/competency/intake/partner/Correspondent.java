package org.competency.intake.partner;

/**
 * How a partner is written to.
 *
 * @param language IETF tag of the language; "" if nothing is said
 * @param manager address of its partner development representative or manager (P15); "" if nobody is known
 */
public record Correspondent(String language, String manager) {

    /** Somebody of whom nothing is known. */
    public static final Correspondent UNKNOWN = new Correspondent("", "");

    /** What is said here, and where nothing is, what is said there. */
    Correspondent or(Correspondent other) {
        return new Correspondent(
                language.isEmpty() ? other.language : language, manager.isEmpty() ? other.manager : manager);
    }
}
