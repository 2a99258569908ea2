package org.competency.intake.letter;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A letter that is to be written.
 *
 * @param id key of the row
 * @param kind what it tells of
 * @param identity names its event
 * @param application key of the application that it is about; null if about none
 * @param caseNumber of that application; null if about none
 * @param recipient address; null: whoever wrote for the application last
 * @param event number of the event
 * @param mark twelve random hexadecimal digits that make its Message-ID unlike that of any other database
 * @param facts what it says
 * @param reason why it could not be written at the last attempt; null if nothing stood against it
 * @param requestedAt when its event happened
 */
public record DueLetter(
        long id,
        LetterKind kind,
        String identity,
        @Nullable Long application,
        @Nullable String caseNumber,
        @Nullable String recipient,
        int event,
        String mark,
        LetterFacts facts,
        @Nullable String reason,
        Instant requestedAt) {}
