package org.competency.intake.letter;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told.
 *
 * @param kind what of
 * @param identity names the event, at most 200 characters, such as {@code audit 17 event 4}: asked for twice, it is written
 *     once
 * @param application key of the application that it is about; null if about none
 * @param recipient address; null: whoever wrote for the application last
 * @param event number of the event within the history that it is part of, above 0; a later one has a higher number
 * @param facts what the letter says
 */
public record LetterRequest(
        LetterKind kind,
        String identity,
        @Nullable Long application,
        @Nullable String recipient,
        int event,
        LetterFacts facts) {

    /**
     * @throws IllegalArgumentException if nobody could be found to write to, or the identity or event is none
     */
    public LetterRequest {
        if (application == null && recipient == null) {
            throw new IllegalArgumentException("A letter needs an application or a recipient: " + identity);
        }
        if (identity.isBlank() || identity.length() > 200 || event < 1) {
            throw new IllegalArgumentException("A letter needs the identity and number of its event: " + identity);
        }
    }

    /** To whoever wrote for an application last. */
    public static LetterRequest toPartner(
            LetterKind kind, String identity, long application, int event, LetterFacts facts) {
        return new LetterRequest(kind, identity, application, null, event, facts);
    }

    /** To one address, about no application. */
    public static LetterRequest to(String recipient, LetterKind kind, String identity, int event, LetterFacts facts) {
        return new LetterRequest(kind, identity, null, recipient, event, facts);
    }
}
