package org.competency.intake.submission;

/**
 * The judgement to be recorded for a submission.
 *
 * @param submissionId a submission that is still READ
 * @param verdict name of the verdict
 * @param findings as JSON
 */
public record Assessed(long submissionId, String verdict, String findings) {}
