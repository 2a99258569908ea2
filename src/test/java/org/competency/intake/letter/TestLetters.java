package org.competency.intake.letter;

import java.time.Clock;

import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.support.MigratedDatabase;

/** The letters in a database of a test. */
public final class TestLetters {

    private TestLetters() {}

    public static Letters in(MigratedDatabase database, Clock clock) {
        return new Letters(database.jdbc(), JsonMapper.builder().build(), clock);
    }
}
