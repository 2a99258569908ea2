package org.competency.intake.audit;

/**
 * A case study of an audit.
 *
 * @param number as numbered by the partner
 * @param customer as written; "" if not said
 * @param isPublic whether it may be shown once approved (P9)
 * @param isDropped whether it was removed from consideration (P12)
 */
public record AuditedCaseStudy(int number, String customer, boolean isPublic, boolean isDropped) {}
