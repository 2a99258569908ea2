package org.competency.intake.jobs;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The night of a business date, as far as it has come.
 *
 * @param date the business date
 * @param job the job that started last
 * @param status COMPLETED if all jobs are done, else that of the job, such as STARTED or FAILED
 * @param endedAt when the job ended; null if it did not
 */
public record Night(
        LocalDate date, String job, String status, @Nullable Instant endedAt) {

    public boolean isCompleted() {
        return status.equals("COMPLETED");
    }

    /** Whether it came to an end without being done. */
    public boolean failed() {
        return status.equals("FAILED") || status.equals("STOPPED") || status.equals("UNKNOWN");
    }
}
