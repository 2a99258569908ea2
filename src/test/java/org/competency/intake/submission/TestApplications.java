package org.competency.intake.submission;

import java.time.Instant;

import org.competency.intake.support.MigratedDatabase;

/** Cases in a database of a test. */
public final class TestApplications {

    private final Applications applications;

    public TestApplications(MigratedDatabase database) {
        this.applications = new Applications(database.jdbc());
    }

    public Applications all() {
        return applications;
    }

    public Application open(String program, String contact) {
        return applications.open(program, "Example Works", contact, Instant.parse("2026-11-01T12:00:00Z"));
    }
}
