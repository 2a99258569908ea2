package org.competency.intake.assessment;

import java.time.LocalDate;

/** One rule of judgement. It knows no requirement by its id: what a row asks for stands in its definition. */
interface Rule {

    /**
     * Adds what the rule finds.
     *
     * @param receivedOn day of receipt in the office's zone
     */
    void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings);
}
