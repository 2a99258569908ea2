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

    /**
     * Why the verdict is what it is, line by line: for each finding the cells and what was read there, the rule, the finding
     * and what it amounts to alone; at the end the verdict. Indented lines belong to the line before.
     */
    public List<String> explain() {
        return new Explanation(this).lines();
    }
}
