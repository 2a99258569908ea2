package org.competency.intake.extraction.fork;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.competency.intake.extraction.Reading;

/**
 * How a reading compares with the truth about its document.
 *
 * @param answered rows that the author answered
 * @param right rows whose answer was read
 * @param wrong rows for which another answer was read, and nobody would notice
 * @param missing rows for which nothing was read, or something else in a document that a person looks at
 * @param invented rows that the author left blank and that were read as answered
 */
record Score(int answered, int right, int wrong, int missing, int invented) {

    static final Score NONE = new Score(0, 0, 0, 0, 0);

    private record Question(String id, String criterion) {}

    static Score of(List<TruthRow> truth, Reading reading) {
        Map<Question, Integer> times = new HashMap<>();
        truth.forEach(row -> times.merge(new Question(row.id(), row.criterion()), 1, Integer::sum));
        Map<Question, Integer> seen = new HashMap<>();
        Score score = NONE;
        for (TruthRow row : truth) {
            Question question = new Question(row.id(), row.criterion());
            int ordinal = seen.merge(question, 1, Integer::sum) - 1;
            List<Reading.Row> found = found(row, reading.rows());
            if (found.size() > 1 && found.size() == times.getOrDefault(question, 0)) {
                found = List.of(found.get(ordinal));
            }
            score = score.plus(of(row, found, reading.status() != Reading.Status.READ));
        }
        return score;
    }

    private static List<Reading.Row> found(TruthRow wanted, List<Reading.Row> rows) {
        List<Reading.Row> found = rows.stream().filter(wanted::isAbout).toList();
        if (found.size() > 1 && !wanted.sheet().isEmpty()) {
            found = narrowed(
                    found,
                    found.stream()
                            .filter(row -> TruthTexts.digest(
                                            TruthTexts.words(row.source().part()))
                                    .equals(wanted.sheet()))
                            .toList());
        }
        if (found.size() > 1 && !wanted.id().isEmpty()) {
            found = narrowed(
                    found, found.stream().filter(wanted::hasCriterionOf).toList());
        }
        return found;
    }

    private static List<Reading.Row> narrowed(List<Reading.Row> all, List<Reading.Row> some) {
        return some.isEmpty() ? all : some;
    }

    private static Score of(TruthRow wanted, List<Reading.Row> found, boolean seenByAPerson) {
        List<Reading.Row> given =
                found.stream().filter(row -> !TruthRow.isBlank(row)).toList();
        if (wanted.isBlank()) {
            return new Score(0, 0, 0, 0, given.isEmpty() ? 0 : 1);
        }
        boolean same = given.stream()
                        .map(row -> TruthTexts.words(row.answer()))
                        .distinct()
                        .count()
                == 1;
        if (same && given.stream().anyMatch(wanted::isAnsweredBy)) {
            return new Score(1, 1, 0, 0, 0);
        }
        boolean missing = given.isEmpty() || seenByAPerson;
        return new Score(1, 0, missing ? 0 : 1, missing ? 1 : 0, 0);
    }

    Score plus(Score other) {
        return new Score(
                answered + other.answered,
                right + other.right,
                wrong + other.wrong,
                missing + other.missing,
                invented + other.invented);
    }

    double rightShare() {
        return right / (double) Math.max(1, answered);
    }

    double wrongShare() {
        return wrong / (double) Math.max(1, answered);
    }
}
