package org.competency.intake.checklist;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One row of a checklist.
 *
 * @param id stable id, such as {@code DOC-002}; unique within a checklist version
 * @param title what is required, in a few words
 * @param guidance how to meet it; "" if nothing is said
 * @param level whether it is answered once an application or once a case study
 * @param required whether an unanswered row makes the self-assessment incomplete
 * @param appliesWhen facts and the values of them for which the row applies, all of which must hold; empty: always
 * @param answers the words accepted as an answer and what each means here (polarity): keys in lower case
 * @param responseRequired answers that need words beside them, such as what was done; often all of them
 * @param evidence what the partner is asked to attach or link; "" if nothing is said
 */
public record Requirement(
        String id,
        String title,
        String guidance,
        Level level,
        boolean required,
        Map<String, Set<String>> appliesWhen,
        Map<String, AnswerValue> answers,
        Set<AnswerValue> responseRequired,
        String evidence) {

    public Requirement {
        appliesWhen = Map.copyOf(appliesWhen);
        answers = Map.copyOf(answers);
        responseRequired = Set.copyOf(responseRequired);
    }

    /** How often a requirement is answered. */
    public enum Level {
        APPLICATION,
        CASE_STUDY
    }

    /** Requirements under one heading. */
    public record Section(String title, List<Requirement> requirements) {
        public Section {
            requirements = List.copyOf(requirements);
        }
    }
}
