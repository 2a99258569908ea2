package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist.CaseStudyRules;
import org.competency.intake.checklist.Requirement.Expectation;
import org.competency.intake.extraction.Reading;

/** P9 and P10: each case study says in writing whether it is public or non-public, and enough of them are public. */
final class VisibilityRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        List<Item> asked = submitted
                .items()
                .filter(item -> item.requirement().rules().expects() == Expectation.VISIBILITY)
                .filter(item -> item.caseStudy() != null)
                .toList();
        CaseStudyRules rules = submitted.checklist().caseStudies();
        int known = 0;
        int publicOnes = 0;
        for (Item item : asked) {
            Optional<Visibility> visibility = judge(submitted, item, findings);
            known += visibility.isPresent() ? 1 : 0;
            publicOnes += visibility.filter(Visibility.PUBLIC::equals).isPresent() ? 1 : 0;
        }
        int missing = rules.minimumPublic() - publicOnes;
        boolean mayBeAmongTheUnknown = asked.size() - known >= missing;
        if (missing > 0 && !submitted.caseStudies().isEmpty() && !mayBeAmongTheUnknown) {
            addTooFew(rules, publicOnes, findings);
        }
    }

    private static Optional<Visibility> judge(SelfAssessment submitted, Item item, Findings findings) {
        Set<Visibility> said = said(submitted, item);
        if (said.size() > 1) {
            findings.add(
                    Kind.incomplete(ProgramRule.P9, "VISIBILITY_CONTRADICTS"),
                    item,
                    Saying.of("VISIBILITY_CONTRADICTS.problem")
                            .with("caseStudy", Wording.caseStudyFirst(submitted, numberOf(item))),
                    Saying.of("VISIBILITY_CONTRADICTS.remedy"));
            return Optional.empty();
        }
        if (said.isEmpty() && item.value() != AnswerValue.BLANK) {
            findings.add(
                    Kind.incomplete(ProgramRule.P9, "VISIBILITY_MISSING"),
                    item,
                    Saying.of("VISIBILITY_MISSING.problem")
                            .with("caseStudy", Wording.caseStudyFirst(submitted, numberOf(item))),
                    Saying.of("VISIBILITY_MISSING.remedy").with("where", Wording.where(submitted, item)));
        }
        return said.stream().findFirst();
    }

    /** What is said about a case study in any place: both where its places contradict each other. */
    static Set<Visibility> said(SelfAssessment submitted, int caseStudy) {
        EnumSet<Visibility> said = EnumSet.noneOf(Visibility.class);
        submitted
                .caseStudy(caseStudy)
                .map(Reading.CaseStudy::visibility)
                .ifPresent(words -> said.addAll(Visibility.in(words)));
        submitted
                .items()
                .filter(item -> item.requirement().rules().expects() == Expectation.VISIBILITY)
                .filter(item -> numberOf(item) == caseStudy)
                .forEach(item -> said.addAll(said(submitted, item)));
        return said;
    }

    /** A row that was answered with {@code not met} still may say it in its words. */
    private static Set<Visibility> said(SelfAssessment submitted, Item item) {
        EnumSet<Visibility> said = EnumSet.noneOf(Visibility.class);
        submitted
                .caseStudy(numberOf(item))
                .map(Reading.CaseStudy::visibility)
                .ifPresent(words -> said.addAll(Visibility.in(words)));
        for (Reading.Row row : item.rows()) {
            said.addAll(Visibility.in(row.response()));
            said.addAll(Visibility.in(row.answer()));
        }
        return said;
    }

    private static int numberOf(Item item) {
        Integer number = item.caseStudy();
        return number == null ? 0 : number;
    }

    private static void addTooFew(CaseStudyRules rules, int publicOnes, Findings findings) {
        findings.addCaseStudy(
                Kind.incomplete(ProgramRule.P10, "PUBLIC_CASE_STUDIES_TOO_FEW"),
                null,
                Saying.of(
                                publicOnes == 1
                                        ? "PUBLIC_CASE_STUDIES_TOO_FEW.problem.one"
                                        : "PUBLIC_CASE_STUDIES_TOO_FEW.problem")
                        .with("count", publicOnes)
                        .with("labels", Wording.labels(rules))
                        .with("minimum", rules.minimumPublic()),
                Saying.of("PUBLIC_CASE_STUDIES_TOO_FEW.remedy").with("labels", Wording.labels(rules)));
    }
}
