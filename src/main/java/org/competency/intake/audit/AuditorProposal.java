package org.competency.intake.audit;

/**
 * Whether an auditor suits an audit.
 *
 * @param auditor name of the auditor
 * @param suits whether the audit may be given to the auditor
 * @param reason what speaks for the auditor, or against, in a few words such as {@code speaks German, 2 of 5 audits, in-house,
 *     no conflict}
 */
public record AuditorProposal(String auditor, boolean suits, String reason) {}
