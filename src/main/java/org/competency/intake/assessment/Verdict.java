package org.competency.intake.assessment;

import java.util.Comparator;
import java.util.stream.Stream;

/** What the self-assessment as a whole amounts to. Ordered: a later one outweighs those before it. */
public enum Verdict {
    /** Everything that must be there is there; an audit can be scheduled. Declared "not met" answers go with it. */
    COMPLETE,
    /** A mandatory fact, required answer, case-study element or minimum number is missing. */
    INCOMPLETE,
    /** The program says that this application cannot be taken, whatever else it contains. */
    INELIGIBLE,
    /** It was not read with enough confidence; a person decides. */
    REVIEW;

    static Verdict gravest(Stream<Verdict> verdicts) {
        return verdicts.max(Comparator.naturalOrder()).orElse(COMPLETE);
    }
}
