package org.competency.intake.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which nightly jobs were done for which business dates, by the records of Spring Batch. */
@Repository
public class Nights {

    private static final String OF_JOB = """
              FROM BATCH_JOB_INSTANCE i
              JOIN BATCH_JOB_EXECUTION e ON e.JOB_INSTANCE_ID = i.JOB_INSTANCE_ID
              JOIN BATCH_JOB_EXECUTION_PARAMS d
                ON d.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND d.PARAMETER_NAME = 'date'
              JOIN BATCH_JOB_EXECUTION_PARAMS k
                ON k.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID AND k.PARAMETER_NAME = 'kind' AND k.PARAMETER_VALUE = 'nightly'
            """;

    private static final String DONE = "SELECT DISTINCT d.PARAMETER_VALUE" + OF_JOB + """
             WHERE i.JOB_NAME = :job AND e.STATUS = 'COMPLETED' AND d.PARAMETER_VALUE BETWEEN :from AND :until
            """;

    private static final String FIRST = "SELECT MIN(d.PARAMETER_VALUE)" + OF_JOB + " WHERE i.JOB_NAME = :job";

    private static final String LAST = "SELECT d.PARAMETER_VALUE, i.JOB_NAME, e.STATUS, e.START_TIME, e.END_TIME"
            + OF_JOB + " WHERE i.JOB_NAME IN (:jobs) ORDER BY e.JOB_EXECUTION_ID DESC LIMIT 1";

    private final JdbcClient jdbc;
    private final NightlyJobs jobs;

    Nights(JdbcClient jdbc, NightlyJobs jobs) {
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    /** The business dates from {@code from} to {@code until} whose nightly jobs are all complete. */
    public List<LocalDate> done(LocalDate from, LocalDate until) {
        return jdbc
                .sql(DONE)
                .param("job", jobs.last())
                .param("from", from.toString())
                .param("until", until.toString())
                .query(String.class)
                .list()
                .stream()
                .map(LocalDate::parse)
                .sorted()
                .toList();
    }

    /** The first business date that ever had a night, complete or not. */
    public Optional<LocalDate> first() {
        return jdbc.sql(FIRST)
                .param("job", IntakeJobConfiguration.JOB)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(LocalDate::parse);
    }

    /** The nightly job that started last; empty if none ever did. */
    public Optional<Night> last() {
        return jdbc.sql(LAST)
                .param("jobs", jobs.names())
                .query((row, number) -> {
                    boolean complete = row.getString("STATUS").equals("COMPLETED");
                    LocalDateTime ended = row.getObject("END_TIME", LocalDateTime.class);
                    return new Night(
                            LocalDate.parse(row.getString(1)),
                            row.getString("JOB_NAME"),
                            complete && !row.getString("JOB_NAME").equals(jobs.last())
                                    ? "STARTED"
                                    : row.getString("STATUS"),
                            ended == null ? null : instant(ended));
                })
                .optional();
    }

    /** Spring Batch records local times of the machine that ran the job. */
    private static Instant instant(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).toInstant();
    }
}
