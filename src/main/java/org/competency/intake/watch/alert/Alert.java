package org.competency.intake.watch.alert;

import java.time.Instant;

/**
 * What operators are told.
 *
 * @param event why they are told now
 * @param trouble which part, such as {@code mailbox main}
 * @param machine the machine that it is about; "" if it is not about one alone
 * @param found what was found, a sentence
 * @param todo what to do, a sentence
 * @param since when it began
 */
public record Alert(Event event, String trouble, String machine, String found, String todo, Instant since) {

    /** Why operators are told. */
    public enum Event {
        /** A trouble has begun. */
        TROUBLE,
        /** It still lasts. */
        REMINDER,
        /** It is over. */
        OVER,
        /** Somebody tries whether alerts arrive. */
        TEST
    }

    /** The alert in a line, for a subject. */
    public String headline() {
        String where = machine.isEmpty() ? trouble : trouble + " on " + machine;
        return switch (event) {
            case TROUBLE -> "Trouble: " + where;
            case REMINDER -> "Still in trouble: " + where;
            case OVER -> "Over: " + where;
            case TEST -> "A test of the alerts";
        };
    }

    /** The alert in words, for a body. */
    public String text() {
        return switch (event) {
            case TROUBLE, REMINDER -> found + "\n" + todo;
            case OVER -> "The trouble with '" + trouble + "' is over. It was: " + found;
            case TEST ->
                "This is a test: alerts of competency-intake arrive here. Nothing is wrong, nothing is to be done.";
        };
    }
}
