package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

import org.competency.intake.assessment.SelfAssessment.Item;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Requirement.Expectation;

/**
 * P8: a case study is a completed project, delivered on or before the day of receipt and not longer ago than the program
 * allows. Where the words allow both a good and a bad day, the partner is asked instead of guessing.
 */
final class DeliveryDateRule implements Rule {

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        submitted
                .items()
                .filter(item -> item.requirement().rules().expects() == Expectation.DELIVERY_DATE)
                .filter(item -> item.value() == AnswerValue.MET || item.value() == AnswerValue.TEXT)
                .forEach(item -> judge(submitted, item, receivedOn, findings));
    }

    private static void judge(SelfAssessment submitted, Item item, LocalDate receivedOn, Findings findings) {
        int months = submitted.checklist().caseStudies().maximumAgeMonths();
        Set<When> when = item.rows().stream()
                .flatMap(row -> DateWords.in(row.response() + "\n" + row.answer(), receivedOn).stream())
                .map(day -> When.of(day, receivedOn, months))
                .collect(Collectors.toSet());
        Saying where = Wording.where(submitted, item);
        String written = Wording.written(item.response());
        if (when.isEmpty()) {
            Saying problem = item.response().isEmpty()
                    ? Saying.of("DELIVERY_DATE_MISSING.problem")
                    : Saying.of("DELIVERY_DATE_MISSING.problem.written").with("written", written);
            add("DELIVERY_DATE_MISSING", item, problem.with("where", where), findings);
        } else if (when.size() > 1) {
            Saying problem = Saying.of("DELIVERY_DATE_UNCLEAR.problem")
                    .with("where", where)
                    .with("written", written);
            add("DELIVERY_DATE_UNCLEAR", item, problem, findings);
        } else if (when.contains(When.FUTURE)) {
            findings.add(
                    Kind.incomplete(ProgramRule.P8, "DELIVERED_IN_THE_FUTURE"),
                    item,
                    Saying.of("DELIVERED_IN_THE_FUTURE.problem")
                            .with("where", where)
                            .with("received", receivedOn)
                            .with("written", written),
                    Saying.of("DELIVERED_IN_THE_FUTURE.remedy"));
        } else if (when.contains(When.TOO_LONG_AGO)) {
            findings.add(
                    Kind.incomplete(ProgramRule.P8, "DELIVERED_TOO_LONG_AGO"),
                    item,
                    Saying.of("DELIVERED_TOO_LONG_AGO.problem")
                            .with("where", where)
                            .with("months", months)
                            .with("received", receivedOn)
                            .with("written", written),
                    Saying.of("DELIVERED_TOO_LONG_AGO.remedy").with("earliest", receivedOn.minusMonths(months)));
        }
    }

    private static void add(String code, Item item, Saying problem, Findings findings) {
        findings.add(Kind.incomplete(ProgramRule.P8, code), item, problem, Saying.of("DELIVERY_DATE.remedy"));
    }

    /** A day as seen from the day of receipt; both ends of the allowed time are included. */
    private enum When {
        FUTURE,
        ALLOWED,
        TOO_LONG_AGO;

        static When of(LocalDate day, LocalDate receivedOn, int months) {
            if (day.isAfter(receivedOn)) {
                return FUTURE;
            }
            return months > 0 && day.isBefore(receivedOn.minusMonths(months)) ? TOO_LONG_AGO : ALLOWED;
        }
    }
}
