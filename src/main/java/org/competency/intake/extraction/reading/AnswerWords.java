package org.competency.intake.extraction.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.competency.intake.checklist.AnswerValue;

/** What the words of an answer mean as long as no checklist says otherwise. */
final class AnswerWords {

    /** Where the first statement of an answer ends: "Yes, since 2019", "No - planned". */
    private static final Pattern STATEMENT_END = Pattern.compile("[,.;:!(\\n]|\\s[-–—]+\\s|[。、（；：]");

    /** "Web: Supports": the part of the product before the colon. */
    private static final Pattern LABELLED = Pattern.compile("^\\s*([^:：]{1,40})[:：]\\s*(.*)$", Pattern.DOTALL);

    private static final Pattern OPTIONS = Pattern.compile("\\s*(?:[/|\\\\]|\\bor\\b|\\boder\\b|\\bou\\b|・|／)\\s*");

    private static final Pattern NOT_APPLICABLE = Pattern.compile("(?i)\\bn/a\\b");

    private static final int LONGEST_ANSWER = 6;

    private final Map<String, AnswerValue> words = new HashMap<>();
    private final Set<String> firstWords = new HashSet<>();

    AnswerWords(VocabularyFile file) {
        for (AnswerValue value : AnswerValue.values()) {
            if (value != AnswerValue.BLANK) {
                file.words(value.name()).forEach(word -> words.put(Wording.fold(word), value));
            }
        }
        words.keySet().forEach(word -> firstWords.add(word.split(" ", 2)[0]));
    }

    /** What the whole text means if it is a known answer. */
    Optional<AnswerValue> exactly(String text) {
        return Optional.ofNullable(words.get(Wording.fold(text)));
    }

    /** What the text means: TEXT if it begins with no known answer, or if its parts contradict each other. */
    AnswerValue value(String text) {
        return exactly(text)
                .or(() -> labelled(text))
                .or(() -> labelledInline(text))
                .or(() -> beginning(text))
                .orElse(AnswerValue.TEXT);
    }

    private Optional<AnswerValue> beginning(String text) {
        Matcher end = STATEMENT_END.matcher(text.strip());
        return end.find() ? exactly(text.strip().substring(0, end.start())) : Optional.empty();
    }

    private Optional<AnswerValue> labelled(String text) {
        Set<AnswerValue> values = new LinkedHashSet<>();
        for (String line : text.lines().toList()) {
            Matcher label = LABELLED.matcher(line);
            if (line.isBlank() || (label.matches() && label.group(2).isBlank())) {
                continue;
            }
            Optional<AnswerValue> value = label.matches() ? exactly(label.group(2)) : exactly(line);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return together(values);
    }

    /** "Web: Supports Software: Not Applicable": an answer ends where the next label, which is none, begins. */
    private Optional<AnswerValue> labelledInline(String text) {
        List<String> pieces = List.of(text.strip().split("[:：]", -1));
        if (pieces.size() < 3) {
            return Optional.empty();
        }
        Set<AnswerValue> values = new LinkedHashSet<>();
        for (int i = 1; i < pieces.size(); i++) {
            String folded = Wording.fold(joined(pieces.get(i)));
            List<String> said = folded.isEmpty() ? List.of() : List.of(folded.split(" "));
            int length = longestAnswer(said);
            int label = said.size() - length;
            boolean last = i == pieces.size() - 1;
            if (last ? label > 0 : label == 0 || label > 4) {
                return Optional.empty();
            }
            if (length > 0) {
                values.add(words.getOrDefault(String.join(" ", said.subList(0, length)), AnswerValue.TEXT));
            }
        }
        return together(values);
    }

    private static Optional<AnswerValue> together(Set<AnswerValue> values) {
        if (values.size() > 1) {
            values.remove(AnswerValue.NOT_APPLICABLE);
        }
        if (values.contains(AnswerValue.TEXT) || values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(values.size() == 1 ? values.iterator().next() : AnswerValue.PARTLY);
    }

    /** Whether the text only lists what could be answered, as "Yes / No" does, or yes, no and the like on lines of their own. */
    boolean isChoiceOfAnswers(String text) {
        if (exactly(text).isPresent() || !mayBeginWithAnswer(text)) {
            return false;
        }
        List<String> options = List.of(OPTIONS.split(joined(text.strip())));
        boolean separated = options.size() > 1
                && options.stream().allMatch(option -> exactly(option).isPresent())
                && options.stream().map(this::exactly).distinct().count() > 1;
        return separated || isRowOfAnswers(text);
    }

    /** Whether the first word begins an answer; texts that need Unicode rules to tell may do so. Most cells are sorted out here. */
    private boolean mayBeginWithAnswer(String text) {
        String folded = Wording.fold(joined(text));
        int space = folded.indexOf(' ');
        return firstWords.contains(space < 0 ? folded : folded.substring(0, space))
                || text.chars().anyMatch(c -> c >= 0x80);
    }

    /** The text with n/a as one word. */
    private static String joined(String text) {
        return text.indexOf('/') < 0 ? text : NOT_APPLICABLE.matcher(text).replaceAll("na");
    }

    /** Whether two or more answers stand on lines of their own without a word on what each is about: rows may have run together. */
    boolean isSeveralAnswers(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return lines.size() > 1
                && exactly(text).isEmpty()
                && lines.stream().allMatch(line -> exactly(line).isPresent());
    }

    /** Known answers one after the other, the best and the worst among them: nobody means both. */
    private boolean isRowOfAnswers(String text) {
        List<String> left = List.of(Wording.fold(joined(text)).split(" "));
        Set<AnswerValue> values = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            int length = longestAnswer(left);
            if (length == 0 || !seen.add(String.join(" ", left.subList(0, length)))) {
                return false;
            }
            values.add(words.getOrDefault(String.join(" ", left.subList(0, length)), AnswerValue.TEXT));
            left = left.subList(length, left.size());
        }
        return values.contains(AnswerValue.MET) && values.contains(AnswerValue.NOT_MET);
    }

    /** How many of the first words are the longest known answer; 0 if they begin with none. */
    private int longestAnswer(List<String> left) {
        for (int length = Math.min(LONGEST_ANSWER, left.size()); length > 0; length--) {
            if (words.containsKey(String.join(" ", left.subList(0, length)))) {
                return length;
            }
        }
        return 0;
    }
}
