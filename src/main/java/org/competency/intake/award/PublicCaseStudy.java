package org.competency.intake.award;

/**
 * A case study that may be shown on the website: the partner called it public, and holds the award (P9).
 *
 * @param partner name of the partner
 * @param program id of the checklist
 * @param caseNumber of the application
 * @param number as numbered by the partner
 * @param customer as written; "" if not said
 */
public record PublicCaseStudy(String partner, String program, String caseNumber, int number, String customer) {}
