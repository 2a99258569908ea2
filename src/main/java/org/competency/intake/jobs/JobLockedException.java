package org.competency.intake.jobs;

/** Another process is running a job at this moment. */
public class JobLockedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JobLockedException(Throwable cause) {
        super(
                "Another intake job is running on this database; wait for its end, or see 'intake jobs list' for who it is.",
                cause);
    }
}
