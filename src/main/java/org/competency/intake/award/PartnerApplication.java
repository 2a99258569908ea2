package org.competency.intake.award;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.competency.intake.audit.AuditStatus;

/**
 * An application of a partner, with the audit of it.
 *
 * @param id key of the application
 * @param caseNumber what people call it
 * @param program id of the checklist
 * @param partner name of the partner, as it is written in the application
 * @param open whether it still takes new versions
 * @param openedAt receipt of its first version
 * @param auditStatus where its audit stands; null: none is queued
 */
public record PartnerApplication(
        long id,
        String caseNumber,
        String program,
        String partner,
        boolean open,
        Instant openedAt,
        @Nullable AuditStatus auditStatus) {

    /** Whether its audit has begun and not ended. */
    public boolean isUnderWay() {
        return auditStatus != null && !auditStatus.isEnded();
    }

    /** Whether its auditor is at work on it. */
    public boolean isExamined() {
        return auditStatus == AuditStatus.IN_AUDIT || auditStatus == AuditStatus.REMEDIATION;
    }
}
