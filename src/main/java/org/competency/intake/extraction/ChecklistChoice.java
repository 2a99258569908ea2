package org.competency.intake.extraction;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.Checklist;

/** Says which checklist a document answers, once its rows are known. */
@FunctionalInterface
public interface ChecklistChoice {

    /**
     * The checklist to match the rows to.
     *
     * @param document as it is known without any checklist
     * @return null if it answers none
     */
    @Nullable
    Checklist choose(UnmatchedDocument document);
}
