package org.competency.intake.audit;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives audits their places among those due on the same day, so that no partner pushes the others back: in rounds, of which
 * each takes at most one renewal and one other audit of an organisation, the renewals of a round first. The audit that comes
 * n-th in its organisation so waits for at most 2n audits of each, however many others one of them has.
 */
final class Turns {

    private static final String LAST = """
            SELECT organisation, due_on, renewal, MAX(place) AS place
              FROM audit
             WHERE organisation IN (:organisations) AND due_on IN (:days)
             GROUP BY organisation, due_on, renewal
            """;

    private static final int RENEWAL = 1;
    private static final int OTHER = 2;

    /** From one round to the next. */
    private static final int ROUND = 2;

    private final Map<Line, Integer> last = new HashMap<>();
    private final Map<Wish, Turn> given = new HashMap<>();
    private final Renewals renewals;

    private Turns(Renewals renewals) {
        this.renewals = renewals;
    }

    /** Knowing the places that are taken on the days of these decisions. Reads without locks: a place taken twice does no harm. */
    static Turns of(List<? extends DecidedSubmission> decided, Renewals renewals, JdbcClient jdbc) {
        Turns turns = new Turns(renewals);
        if (!decided.isEmpty()) {
            jdbc.sql(LAST)
                    .param(
                            "organisations",
                            decided.stream()
                                    .map(each -> each.submission().organisation())
                                    .distinct()
                                    .toList())
                    .param(
                            "days",
                            decided.stream()
                                    .map(DecidedSubmission::dueOn)
                                    .distinct()
                                    .toList())
                    .query(row -> {
                        turns.last.put(
                                new Line(
                                        row.getString("organisation"),
                                        row.getObject("due_on", LocalDate.class),
                                        row.getBoolean("renewal")),
                                row.getInt("place"));
                    });
        }
        return turns;
    }

    /** The next place for the audit of an application; it counts as taken then, and is the same when asked for again. */
    Turn next(DecidedSubmission decided) {
        AssessedSubmission submission = decided.submission();
        boolean renewal = renewals.isDue(
                submission.partner(),
                submission.organisation(),
                submission.checklist().id());
        Line line = new Line(submission.organisation(), decided.dueOn(), renewal);
        return given.computeIfAbsent(
                new Wish(submission.applicationId(), line),
                wish -> new Turn(
                        renewal, last.merge(line, renewal ? RENEWAL : OTHER, (taken, first) -> taken + ROUND)));
    }

    /**
     * Where an audit comes among those due on its day.
     *
     * @param renewal whether it renews a competency
     * @param place the lower the earlier
     */
    record Turn(boolean renewal, int place) {}

    /** Those who wait one behind the other. */
    private record Line(String organisation, LocalDate dueOn, boolean renewal) {}

    private record Wish(long application, Line line) {}
}
