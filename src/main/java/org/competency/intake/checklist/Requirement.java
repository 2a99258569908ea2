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
 * @param names how documents name the row, where that is not its id and title
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
        Rules rules,
        Names names) {

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
                Rules.NONE,
                Names.of(id));
    }

    /** The option that an answer stands for: by all of its words, else by its first statement as in "Yes, since 2019". */
    public Optional<Option> option(String answer) {
        return called(Words.fold(answer)).or(() -> called(Words.beginning(answer)));
    }

    private Optional<Option> called(String folded) {
        return options.stream().filter(option -> option.isCalled(folded)).findFirst();
    }

    /** Whether any accepted answer means {@code value}. */
    public boolean accepts(AnswerValue value) {
        return answers.containsValue(value);
    }

    /** Whether the answer is in words of the partner's own, so that there is nothing to choose from. */
    public boolean isFreeText() {
        return options.stream().allMatch(option -> option.value() == AnswerValue.TEXT);
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

        /** Whether {@code word} is the label or an alias, whatever the case and punctuation. */
        public boolean isCalled(String word) {
            String wanted = Words.fold(word);
            return Stream.concat(Stream.of(label), aliases.stream())
                    .map(Words::fold)
                    .anyMatch(wanted::equals);
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
     * @param atLeast for a row answered once a case study: in how many of them it must be met; 0: in each
     * @param rule rule of the program that the row comes from, such as {@code P8}; "" if none is named
     */
    public record Rules(
            Map<String, Set<String>> gates, Expectation expects, boolean ineligibleIfNotMet, int atLeast, String rule) {

        /** Nothing further. */
        public static final Rules NONE = new Rules(Map.of(), Expectation.WORDS, false, 0, "");

        public Rules {
            gates = Map.copyOf(gates);
        }
    }

    /**
     * How documents name a row.
     *
     * @param documentId the id that stands in documents: the row's own, or one that several rows share there
     * @param wordings phrases of the wording in documents; they tell rows that share an id from each other
     */
    public record Names(String documentId, List<String> wordings) {
        public Names {
            wordings = List.copyOf(wordings);
        }

        /** A row that documents name by its id. */
        public static Names of(String id) {
            return new Names(id, List.of());
        }
    }

    /** Requirements under one heading. */
    public record Section(String title, List<Requirement> requirements) {
        public Section {
            requirements = List.copyOf(requirements);
        }
    }
}
