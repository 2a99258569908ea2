package org.competency.intake.audit;

/**
 * Whether an auditor suits an audit.
 *
 * @param auditor name of the auditor
 * @param suits whether the audit may be given to the auditor
 * @param reason how much room there is, or what speaks against it
 */
public record AuditorProposal(String auditor, boolean suits, String reason) {}
