package org.competency.intake.assessment;

import java.util.Arrays;
import java.util.Optional;

/** The rules by which self-assessments are judged; findings name them, so that a verdict can be explained. */
public enum ProgramRule {
    P2("A self-assessment says the category of the solution, the type of deployment and the case studies."),
    P4("Every row that applies is answered in the self-assessment column, with one of its answers."),
    P5("Those who take part in the audit are named, and the consent to share information is confirmed."),
    P7("A self-assessment is judged by the version of the checklist that is valid on its day of receipt."),
    P8(
            "A case study describes a completed project: customer, challenge, solution, services and tools, date, outcomes."),
    P9("Each case study is identified in writing as public or non-public."),
    P10("Tier, minimum numbers of case studies, landing page and thought leadership are conditions of business."),
    P11(
            "Documentation, the architecture baseline where an environment is operated, and the rows of the category are reviewed."),
    P12("What is not met is a critical finding; all of them must be remedied before the competency is achieved."),
    SCORE("The points of the answers must reach the share that the program asks for."),
    CERTAINTY("What was not read with certainty is decided by a person, never guessed.");

    private final String sentence;

    ProgramRule(String sentence) {
        this.sentence = sentence;
    }

    /** The rule in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** The sentence of the rule with this name; empty if a definition named one of its own. */
    public static Optional<String> sentenceOf(String name) {
        return Arrays.stream(values())
                .filter(rule -> rule.name().equals(name))
                .map(ProgramRule::sentence)
                .findFirst();
    }
}
