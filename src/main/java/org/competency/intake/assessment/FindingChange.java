package org.competency.intake.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What became of one finding between two judgements.
 *
 * @param change what
 * @param before the finding as it was; null if it is new
 * @param after the finding as it is; null if it is gone
 */
public record FindingChange(
        Change change, @Nullable Finding before, @Nullable Finding after) {

    /** What became of a finding. */
    public enum Change {
        /** It was there and is no more. */
        SETTLED,
        /** It was not there before. */
        NEW,
        /** It is there as before, but weighs or says something else. */
        CHANGED
    }

    /** The finding as it is, or as it was if it is gone. */
    public Finding finding() {
        return Objects.requireNonNull(after == null ? before : after, "a change of nothing");
    }

    /**
     * The differences, in the order of the newer findings, then those that are gone. Findings are the same if they have the
     * same code about the same row of the same case study; where the row stands in the document does not matter.
     */
    public static List<FindingChange> between(List<Finding> before, List<Finding> after) {
        Map<String, Finding> old = byKey(before);
        Map<String, Finding> now = byKey(after);
        List<FindingChange> changes = new ArrayList<>();
        now.forEach((key, finding) -> {
            Finding was = old.get(key);
            if (was == null) {
                changes.add(new FindingChange(Change.NEW, null, finding));
            } else if (!says(was).equals(says(finding))) {
                changes.add(new FindingChange(Change.CHANGED, was, finding));
            }
        });
        old.forEach((key, finding) -> {
            if (!now.containsKey(key)) {
                changes.add(new FindingChange(Change.SETTLED, finding, null));
            }
        });
        return List.copyOf(changes);
    }

    /** A second finding of the same key gets a number: several links of one row may be wrong. */
    private static Map<String, Finding> byKey(List<Finding> findings) {
        Map<String, Finding> byKey = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String key = finding.code() + "/" + finding.requirement() + "/" + finding.caseStudy();
            String free = key;
            for (int number = 2; byKey.containsKey(free); number++) {
                free = key + "/" + number;
            }
            byKey.put(free, finding);
        }
        return byKey;
    }

    private static List<Object> says(Finding finding) {
        return List.of(finding.severity(), finding.title(), finding.problem(), finding.remedy());
    }
}
