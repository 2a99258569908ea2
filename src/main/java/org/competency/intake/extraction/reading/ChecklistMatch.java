package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.GridDocument;

/**
 * The rows of a document and what they are in a checklist.
 *
 * @param matched rows that are requirements of the checklist, or all rows without one
 * @param unmatched the other rows
 * @param facts by name
 * @param caseStudies in the order of their numbers
 */
record ChecklistMatch(
        List<Reading.Row> matched,
        List<Reading.Row> unmatched,
        Map<String, String> facts,
        List<Reading.CaseStudy> caseStudies) {

    static ChecklistMatch none(List<Question> questions) {
        return new ChecklistMatch(questions.stream().map(Question::row).toList(), List.of(), Map.of(), List.of());
    }

    /** Matches by id first, then by wording; what an answer means is what the requirement says that it means. */
    static final class Matcher {

        private static final double BY_WORDING = 0.9;
        private static final double UNKNOWN_WORDS = 0.6;
        private static final double TWICE = 0.3;

        private final Checklist checklist;
        private final Vocabulary vocabulary;
        private final Map<String, List<Requirement>> byId = new HashMap<>();
        private final Map<String, Requirement> byTitle = new HashMap<>();
        private final Likeness<Requirement> likeness = new Likeness<>();

        Matcher(Checklist checklist, Vocabulary vocabulary) {
            this.checklist = checklist;
            this.vocabulary = vocabulary;
            checklist.requirements().forEach(requirement -> {
                ids(requirement)
                        .forEach(id -> byId.computeIfAbsent(id, key -> new ArrayList<>())
                                .add(requirement));
                byTitle.put(Wording.fold(requirement.title()), requirement);
                likeness.add(requirement, requirement.title());
            });
        }

        /** Its own id, as our forms have it, and the one that stands in other documents. */
        private static Set<String> ids(Requirement requirement) {
            return Set.copyOf(
                    List.of(id(requirement.id()), id(requirement.names().documentId())));
        }

        private static String id(String id) {
            return Wording.squeeze(id)
                    .replaceAll("[\\s\\u2010-\\u2015_-]+", "-")
                    .replaceAll("-+", "-")
                    .toUpperCase(Locale.ROOT);
        }

        /** What a row is, and how sure that is from 0 to 1. */
        private record Match(Requirement requirement, double certainty) {}

        ChecklistMatch match(List<GridDocument> documents, List<Question> questions) {
            List<Reading.Row> matched = new ArrayList<>();
            List<Reading.Row> unmatched = new ArrayList<>();
            for (Question question : questions) {
                match(question)
                        .ifPresentOrElse(
                                match -> matched.add(row(question, match)), () -> unmatched.add(question.row()));
            }
            FactReading facts = new FactReading(checklist, vocabulary, documents);
            return new ChecklistMatch(doubtful(matched), unmatched, facts.facts(), facts.caseStudies(matched));
        }

        private Optional<Match> match(Question question) {
            if (question.id() != null) {
                List<Requirement> called = byId.getOrDefault(id(question.id()), List.of());
                if (called.size() == 1) {
                    return Optional.of(new Match(called.get(0), 1));
                }
                if (called.size() > 1) {
                    return Optional.ofNullable(byWording(called, question))
                            .map(requirement -> new Match(requirement, 1));
                }
            }
            Requirement titled = byTitle.get(Wording.fold(question.criterion()));
            if (titled != null) {
                return Optional.of(new Match(titled, BY_WORDING));
            }
            // A row with an id of its own that is none of ours is another question, however alike.
            return question.id() != null
                    ? Optional.empty()
                    : likeness.closest(question.criterion())
                            .map(close -> new Match(close.meaning(), BY_WORDING * close.closeness()));
        }

        /** Rows that share an id in documents are told apart by their wording; one that fits none or several fits none. */
        private static @Nullable Requirement byWording(List<Requirement> called, Question question) {
            String criterion = Wording.fold(question.criterion());
            List<Requirement> fitting = called.stream()
                    .filter(requirement -> criterion.equals(Wording.fold(requirement.title()))
                            || requirement.names().wordings().stream()
                                    .anyMatch(wording -> criterion.contains(Wording.fold(wording))))
                    .toList();
            return fitting.size() == 1 ? fitting.get(0) : null;
        }

        private Reading.Row row(Question question, Match match) {
            Requirement requirement = match.requirement();
            Written written = question.written();
            AnswerValue value = written.isBlank() ? AnswerValue.BLANK : value(written, requirement);
            boolean unknown = value == AnswerValue.TEXT
                    && !requirement.answers().isEmpty()
                    && !requirement.answers().containsValue(AnswerValue.TEXT);
            double confidence = question.confidence() * match.certainty() * (unknown ? UNKNOWN_WORDS : 1);
            return new Reading.Row(
                    requirement.id(),
                    question.criterion(),
                    requirement.level() == Requirement.Level.CASE_STUDY ? question.caseStudy() : null,
                    written.text(),
                    value,
                    question.response(),
                    question.source(),
                    Question.rounded(confidence));
        }

        private AnswerValue value(Written written, Requirement requirement) {
            Map<String, AnswerValue> folded = new HashMap<>();
            requirement.answers().forEach((word, value) -> folded.put(Wording.fold(word), value));
            AnswerValue known = folded.get(Wording.fold(written.text()));
            if (known != null) {
                return known;
            }
            if (folded.isEmpty()) {
                return written.value();
            }
            String first = Wording.fold(written.lines().split("[,.;:(\\n]|\\s[-–—]\\s", 2)[0]);
            AnswerValue beginning = folded.get(first);
            return beginning == null ? synonym(written, folded).orElse(AnswerValue.TEXT) : beginning;
        }

        /** Other words of the same meaning, such as those of another language, count as the requirement's own of that meaning. */
        private Optional<AnswerValue> synonym(Written written, Map<String, AnswerValue> own) {
            if (written.value() == AnswerValue.TEXT) {
                return Optional.empty();
            }
            List<AnswerValue> meant = own.entrySet().stream()
                    .filter(entry ->
                            vocabulary.answers().exactly(entry.getKey()).orElse(AnswerValue.TEXT) == written.value())
                    .map(Map.Entry::getValue)
                    .distinct()
                    .toList();
            return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
        }

        /** A requirement that is answered twice in different ways is answered in neither. */
        private static List<Reading.Row> doubtful(List<Reading.Row> rows) {
            Map<String, Set<AnswerValue>> values = new HashMap<>();
            rows.stream()
                    .filter(row -> row.value() != AnswerValue.BLANK)
                    .forEach(row -> values.computeIfAbsent(row.id() + "/" + row.caseStudy(), key -> new HashSet<>())
                            .add(row.value()));
            return rows.stream()
                    .map(row -> values.getOrDefault(row.id() + "/" + row.caseStudy(), Set.of())
                                            .size()
                                    > 1
                            ? new Reading.Row(
                                    row.id(),
                                    row.criterion(),
                                    row.caseStudy(),
                                    row.answer(),
                                    row.value(),
                                    row.response(),
                                    row.source(),
                                    Math.min(TWICE, row.confidence()))
                            : row)
                    .toList();
        }
    }
}
