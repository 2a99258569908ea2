package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.competency.intake.assessment.Finding.Severity;
import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Requirement.Expectation;

/** P10: what is met by a public page needs the address of one. Whether it opens is for the auditor to see. */
final class LinksRule implements Rule {

    /** A host with a dot in it and a top-level domain of letters: no {@code localhost}, no bare machine name. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?iu)(?:https?://|\\bwww\\.|(?<![\\p{L}\\p{N}@.-]))(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+(?!(?:docx?|xlsx?|pptx?|pdf|png|jpe?g|zip|txt|local|internal|localhost|test|invalid)\\b)\\p{L}{2,24}(?![\\p{L}\\p{N}@])");

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        submitted.items().filter(LinksRule::isDue).forEach(item -> add(submitted, item, findings));
    }

    private static boolean isDue(Item item) {
        return item.requirement().rules().expects() == Expectation.LINK
                && (item.value() == AnswerValue.MET || item.value() == AnswerValue.TEXT)
                && item.rows().stream().noneMatch(row -> holdsAddress(row.response()) || holdsAddress(row.answer()));
    }

    static boolean holdsAddress(String text) {
        return ADDRESS.matcher(text).find();
    }

    private static void add(SelfAssessment submitted, Item item, Findings findings) {
        String where = Wording.where(submitted, item);
        findings.add(
                Severity.BLOCKING,
                "LINK_MISSING",
                item,
                item.response().isEmpty()
                        ? "%s is answered as met, but gives no web address.".formatted(where)
                        : "The response of %s holds no web address: %s."
                                .formatted(where, Wording.quote(item.response())),
                "Give the full address, such as https://www.example.com/page, of a page that anybody can open.");
    }
}
