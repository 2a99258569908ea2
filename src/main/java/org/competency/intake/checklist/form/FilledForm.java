package org.competency.intake.checklist.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * What stands in the cells of a form. Whatever is not said is left to fill in.
 *
 * @param facts by name of the fact: the key of a value, such as {@code PRODUCT_DESIGN}, or the words themselves
 * @param caseStudies the case studies that the form has room for, ordered by number
 * @param answers by the place that they stand in
 */
public record FilledForm(Map<String, String> facts, List<CaseStudy> caseStudies, Map<Place, Answer> answers) {

    /**
     * Checks the numbers of the case studies.
     *
     * @throws IllegalArgumentException if a number is given twice
     */
    public FilledForm {
        facts = Map.copyOf(facts);
        caseStudies = caseStudies.stream()
                .sorted(Comparator.comparingInt(CaseStudy::number))
                .toList();
        answers = Map.copyOf(answers);
        for (int i = 1; i < caseStudies.size(); i++) {
            if (caseStudies.get(i).number() == caseStudies.get(i - 1).number()) {
                throw new IllegalArgumentException("A form cannot have two case studies with the number %d"
                        .formatted(caseStudies.get(i).number()));
            }
        }
    }

    /** An empty form with room for so many case studies; 0: for as many as the checklist asks for. */
    public static FilledForm blank(int caseStudies) {
        return new FilledForm(
                Map.of(),
                IntStream.rangeClosed(1, caseStudies)
                        .mapToObj(number -> new CaseStudy(number, "", ""))
                        .toList(),
                Map.of());
    }

    /** Begins a form that is filled in step by step. */
    public static Builder builder() {
        return new Builder();
    }

    /** The same content with room for at least so many case studies. */
    public FilledForm withRoomFor(int number) {
        Builder more = builder();
        facts.forEach(more::fact);
        IntStream.rangeClosed(1, number).forEach(more::caseStudy);
        caseStudies.forEach(study -> more.caseStudy(study.number(), study.customer(), study.visibility()));
        more.answers.putAll(answers);
        return more.build();
    }

    Answer answer(String requirement, @Nullable Integer caseStudy) {
        return answers.getOrDefault(new Place(requirement, caseStudy), Answer.NONE);
    }

    /**
     * A case study that the form has room for.
     *
     * @param number from 1 to 99
     * @param customer "" to leave it open
     * @param visibility PUBLIC, NON_PUBLIC or other words; "" to leave it open
     */
    public record CaseStudy(int number, String customer, String visibility) {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not from 1 to 99
         */
        public CaseStudy {
            if (number < 1 || number > 99) {
                throw new IllegalArgumentException("Case studies are numbered from 1 to 99, not " + number);
            }
        }
    }

    /**
     * Where an answer stands.
     *
     * @param requirement id of the requirement
     * @param caseStudy number of the case study; null if it is about the whole application
     */
    public record Place(String requirement, @Nullable Integer caseStudy) {}

    /**
     * An answer.
     *
     * @param answer the words as they stand in the form, such as {@code Met}; "" if none is chosen
     * @param response the words beside it; "" if there are none
     */
    public record Answer(String answer, String response) {
        static final Answer NONE = new Answer("", "");
    }

    /** Collects the content of a form. */
    public static final class Builder {

        private final Map<String, String> facts = new LinkedHashMap<>();
        private final Map<Integer, CaseStudy> caseStudies = new TreeMap<>();
        private final Map<Place, Answer> answers = new LinkedHashMap<>();

        private Builder() {}

        /** Says a fact: by the key of its value, or in words. */
        public Builder fact(String name, String value) {
            facts.put(name, value);
            return this;
        }

        /** Makes room for a case study of which nothing is known. */
        public Builder caseStudy(int number) {
            return caseStudy(number, "", "");
        }

        /** Says who a case study is about and whether it is PUBLIC or NON_PUBLIC. */
        public Builder caseStudy(int number, String customer, String visibility) {
            caseStudies.put(number, new CaseStudy(number, customer, visibility));
            return this;
        }

        /** Answers a row about the whole application. */
        public Builder answer(String requirement, String answer, String response) {
            answers.put(new Place(requirement, null), new Answer(answer, response));
            return this;
        }

        /** Answers a row about one case study, and makes room for that if there is none yet. */
        public Builder answer(String requirement, int caseStudy, String answer, String response) {
            caseStudies.computeIfAbsent(caseStudy, number -> new CaseStudy(number, "", ""));
            answers.put(new Place(requirement, caseStudy), new Answer(answer, response));
            return this;
        }

        /** What was said so far. */
        public FilledForm build() {
            return new FilledForm(facts, List.copyOf(caseStudies.values()), answers);
        }
    }
}
