package org.competency.intake.assessment;

import java.util.List;

/**
 * The judgement of one self-assessment.
 *
 * @param verdict what it amounts to
 * @param findings in the order of the checklist
 */
public record Assessment(Verdict verdict, List<Finding> findings) {
    public Assessment {
        findings = List.copyOf(findings);
    }
}
