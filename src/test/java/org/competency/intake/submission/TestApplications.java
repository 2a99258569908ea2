package org.competency.intake.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.competency.intake.support.MigratedDatabase;

/** Cases in a database of a test. */
public final class TestApplications {

    private final Applications applications;
    private final Submissions submissions;

    public TestApplications(MigratedDatabase database) {
        this.applications = new Applications(database.jdbc());
        this.submissions = new Submissions(
                database.jdbc(),
                database.batches(),
                Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC));
    }

    /** The versions of cases. */
    public Submissions submissions() {
        return submissions;
    }

    public Applications all() {
        return applications;
    }

    public Application open(String program, String contact) {
        return applications.open(program, "Example Works", contact, Instant.parse("2026-11-01T12:00:00Z"));
    }
}
