package org.competency.intake.checklist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
 * @param options the answers as forms offer them, in that order; the same words as in {@code answers}
 * @param rules what else is asked of the row
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
        String evidence,
        List<Option> options,
        Rules rules) {

    public Requirement {
        appliesWhen = Map.copyOf(appliesWhen);
        answers = Map.copyOf(answers);
        responseRequired = Set.copyOf(responseRequired);
        options = List.copyOf(options);
    }

    /** A row without further rules, whose options are its answer words. */
    public Requirement(
            String id,
            String title,
            String guidance,
            Level level,
            boolean required,
            Map<String, Set<String>> appliesWhen,
            Map<String, AnswerValue> answers,
            Set<AnswerValue> responseRequired,
            String evidence) {
        this(
                id,
                title,
                guidance,
                level,
                required,
                appliesWhen,
                answers,
                responseRequired,
                evidence,
                Option.ofWords(answers, responseRequired),
                Rules.NONE);
    }

    /** The option that this word stands for, whatever its case. */
    public Optional<Option> option(String word) {
        return options.stream().filter(option -> option.isCalled(word)).findFirst();
    }

    /** Whether any accepted answer means {@code value}. */
    public boolean accepts(AnswerValue value) {
        return answers.containsValue(value);
    }

    /** How often a requirement is answered. */
    public enum Level {
        APPLICATION,
        CASE_STUDY
    }

    /**
     * One answer that may be chosen.
     *
     * @param label what forms offer
     * @param aliases other words for it
     * @param value what it means here
     * @param score points that it gives; 0 where nothing is scored
     * @param response whether words are wanted beside it
     */
    public record Option(String label, List<String> aliases, AnswerValue value, int score, Response response) {
        public Option {
            aliases = List.copyOf(aliases);
        }

        /** Whether {@code word} is the label or an alias, whatever the case. */
        public boolean isCalled(String word) {
            String wanted = word.strip();
            return label.equalsIgnoreCase(wanted) || aliases.stream().anyMatch(wanted::equalsIgnoreCase);
        }

        /** The label and the aliases in lower case. */
        public List<String> words() {
            return Stream.concat(Stream.of(label), aliases.stream())
                    .map(word -> word.toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList();
        }

        private static List<Option> ofWords(Map<String, AnswerValue> answers, Set<AnswerValue> responseRequired) {
            return answers.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(answer -> new Option(
                            answer.getKey(),
                            List.of(),
                            answer.getValue(),
                            0,
                            responseRequired.contains(answer.getValue()) ? Response.REQUIRED : Response.OPTIONAL))
                    .toList();
        }
    }

    /** Whether an answer needs words beside it. */
    public enum Response {
        /** Without them the self-assessment is incomplete. */
        REQUIRED,
        /** Without them the partner gets a hint. */
        EXPECTED,
        OPTIONAL
    }

    /** What the response beside an answer must hold. */
    public enum Expectation {
        /** Any words. */
        WORDS,
        /** The address of a page that anybody can open. */
        LINK,
        /** The day on which a case study was delivered (P8). */
        DELIVERY_DATE,
        /** Whether a case study is public or non-public (P9). */
        VISIBILITY,
        /** Who it is (P5). */
        PERSON
    }

    /**
     * What else is asked of a row.
     *
     * @param gates ids of other rows and the answer words, in lower case, one of which each of them must have for this row
     *     to apply; empty: always
     * @param expects what the response must hold
     * @param ineligibleIfNotMet whether the whole application cannot be taken if this is not met
     */
    public record Rules(Map<String, Set<String>> gates, Expectation expects, boolean ineligibleIfNotMet) {

        /** Nothing further. */
        public static final Rules NONE = new Rules(Map.of(), Expectation.WORDS, false);

        public Rules {
            gates = Map.copyOf(gates);
        }
    }

    /** Requirements under one heading. */
    public record Section(String title, List<Requirement> requirements) {
        public Section {
            requirements = List.copyOf(requirements);
        }
    }
}
