package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.reading.Layout.AnswerColumns;
import org.competency.intake.extraction.reading.Layout.Choice;

/** Finds out which columns hold what, by their headings first and by what stands in them second. */
final class Layouts {

    private static final double MOSTLY = 0.5;
    private static final double SOMETIMES = 0.3;
    private static final double NEARLY_ALL = 0.75;

    private final Vocabulary vocabulary;

    Layouts(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The layout of the rows from below {@code header} up to {@code end}; empty if they are no questions. */
    Optional<Layout> of(Table table, HeaderRow named, int end) {
        List<ColumnContent> contents = IntStream.range(0, table.columns())
                .mapToObj(column -> ColumnContent.of(table, column, named.bottom() + 1, end, vocabulary))
                .toList();
        HeaderRow header = withUnnamedAnswer(named, contents);
        int first = firstAnswer(header);
        int id = id(header, contents, first);
        int criterion = criterion(header, contents, id, first);
        if (criterion == Layout.NONE && id == Layout.NONE) {
            return Optional.empty();
        }
        if (id == Layout.NONE && isNoWording(contents.get(criterion))) {
            return Optional.empty();
        }
        List<AnswerColumns> answers = answers(table, header, contents, new HashSet<>(List.of(id, criterion)));
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        boolean asked = criterion != Layout.NONE
                && vocabulary.headings().isQuestion(header.headings().get(criterion));
        if (id == Layout.NONE && !asked && isScale(table, answers.get(0), header.bottom() + 1, end)) {
            return Optional.empty();
        }
        boolean idsInCriterion = id == Layout.NONE && idsLead(table, criterion, header.bottom() + 1, end);
        boolean ids = id != Layout.NONE || idsInCriterion;
        double confidence = confidence(header, contents, answers, ids);
        boolean asks = asks(header, contents, answers.get(0), criterion, ids);
        return confidence < SOMETIMES
                ? Optional.empty()
                : Optional.of(new Layout(header, id, criterion, idsInCriterion, answers, confidence, asks));
    }

    /** 0, 1, 2, 3 one below the other explain what the levels of a scale mean. */
    private static boolean isScale(Table table, AnswerColumns columns, int from, int to) {
        if (columns.answer() == Layout.NONE) {
            return false;
        }
        List<Integer> levels = new ArrayList<>();
        for (int row = from; row < to; row++) {
            String text = table.text(row, columns.answer()).strip();
            if (!text.isEmpty()) {
                if (!text.matches("\\d{1,2}")) {
                    return false;
                }
                levels.add(Integer.valueOf(text));
            }
        }
        return levels.size() >= 3
                && IntStream.range(1, levels.size())
                        .map(i -> levels.get(i) - levels.get(i - 1))
                        .allMatch(step -> step == levels.get(1) - levels.get(0) && Math.abs(step) == 1);
    }

    /** Answers, or the same few words again and again, are not what was asked: the real wording is somewhere else. */
    private static boolean isNoWording(ColumnContent content) {
        return content.filled() >= 2 && content.answers() >= MOSTLY
                || content.filled() >= 5 && content.distinct() < SOMETIMES;
    }

    /** A heading that asks for an answer, a criterion that is a question, or answers in most rows: one of them is needed. */
    private boolean asks(
            HeaderRow header, List<ColumnContent> contents, AnswerColumns first, int criterion, boolean ids) {
        if (!first.choices().isEmpty() || first.caseStudy() != null) {
            return true;
        }
        HeadingWords words = vocabulary.headings();
        Heading answer = header.headings().get(first.answer());
        ColumnContent content = contents.get(first.answer());
        double enough = answer.role() == Role.REMARK ? NEARLY_ALL : MOSTLY;
        if ((content.filled() >= 2 && content.answers() >= enough)
                || (criterion != Layout.NONE && contents.get(criterion).questions() >= MOSTLY)) {
            return true;
        }
        boolean answering = answer.role() == Role.ANSWER || answer.role() == Role.RESPONSE;
        boolean strong = answering && !words.isWeakAnswer(answer) && !words.isVagueResponse(answer);
        Heading asked = criterion == Layout.NONE ? null : header.headings().get(criterion);
        boolean question = asked != null && (words.isQuestion(asked) || (ids && asked.role() == Role.CRITERION));
        return strong || (answering && question);
    }

    /** Where no heading names the answer, a column full of known answers under a heading that says nothing is it. */
    private static HeaderRow withUnnamedAnswer(HeaderRow header, List<ColumnContent> contents) {
        boolean answered =
                header.headings().stream().anyMatch(heading -> heading.role() == Role.ANSWER || isAnswer(heading));
        int unnamed = answered
                ? Layout.NONE
                : best(header, column -> {
                    ColumnContent content = contents.get(column);
                    boolean unknown = header.headings().get(column).role() == Role.UNKNOWN && column > 0;
                    return unknown && content.filled() >= 2 ? Math.max(0, content.answers() - MOSTLY) : 0;
                });
        if (unnamed == Layout.NONE) {
            return header;
        }
        List<Heading> headings = new ArrayList<>(header.headings());
        headings.set(
                unnamed,
                new Heading(headings.get(unnamed).text(), Role.ANSWER, HeadingWords.CONTAINED, false, null, null));
        return new HeaderRow(header.top(), header.bottom(), headings);
    }

    /**
     * Where the partner's columns begin. What stands over the columns before may be the title of a section, so that a known
     * word there means nothing.
     */
    private static int firstAnswer(HeaderRow header) {
        return firstOf(header, Layouts::isAnswer)
                .or(() -> firstOf(header, heading -> heading.role().isPartner()))
                .orElse(header.headings().size());
    }

    private static boolean isAnswer(Heading heading) {
        boolean exact = heading.strength() >= HeadingWords.FIRST_PART
                && (heading.role() == Role.ANSWER || heading.role() == Role.RESPONSE);
        return exact || heading.caseStudy() != null || heading.choice() != null;
    }

    private static Optional<Integer> firstOf(HeaderRow header, Predicate<Heading> wanted) {
        return IntStream.range(1, header.headings().size())
                .filter(column -> wanted.test(header.headings().get(column)))
                .boxed()
                .findFirst();
    }

    private static int id(HeaderRow header, List<ColumnContent> contents, int firstAnswer) {
        int named = best(
                header,
                column -> header.headings().get(column).role() == Role.ID
                        ? header.headings().get(column).strength()
                                + contents.get(column).ids()
                        : 0);
        if (named != Layout.NONE
                && (contents.get(named).ids() >= SOMETIMES
                        || contents.get(named).length() <= 12)) {
            return named;
        }
        return best(header, column -> {
            Role role = header.headings().get(column).role();
            boolean possible = column < firstAnswer || role == Role.UNKNOWN || role == Role.TOPIC;
            ColumnContent content = contents.get(column);
            boolean ids =
                    content.filled() >= 2 && content.ids() >= 0.6 && content.distinct() >= 0.6 && content.length() < 15;
            boolean choice = header.headings().get(column).choice() != null;
            return possible && !choice && ids ? 1.0 - column * 0.001 : 0;
        });
    }

    private int criterion(HeaderRow header, List<ColumnContent> contents, int id, int firstAnswer) {
        int most = IntStream.range(0, contents.size())
                .filter(column -> column != id && header.headings().get(column).role() == Role.CRITERION)
                .map(column -> contents.get(column).filled())
                .max()
                .orElse(0);
        int named = best(header, column -> {
            boolean possible = column != id
                    && header.headings().get(column).role() == Role.CRITERION
                    && contents.get(column).filled() * 2 >= most;
            return possible ? asking(header.headings().get(column), contents.get(column)) : 0;
        });
        if (named != Layout.NONE) {
            return named;
        }
        int before = best(header, column -> {
            Role role = header.headings().get(column).role();
            boolean possible = column != id
                    && column < firstAnswer
                    && role != Role.NOT_PARTNER
                    && role != Role.ID
                    && role != Role.ASIDE;
            return possible && contents.get(column).filled() > 0
                    ? 1 + contents.get(column).length()
                    : 0;
        });
        if (before != Layout.NONE) {
            return before;
        }
        boolean idIsWording = id != Layout.NONE && contents.get(id).length() > 15;
        return idIsWording ? id : Layout.NONE;
    }

    /** A question comes before what is only named, that before what is only described; among equals the longest wording. */
    private double asking(Heading heading, ColumnContent content) {
        boolean repeats = content.filled() > 2 && content.distinct() < SOMETIMES;
        double rank = vocabulary.headings().isDescription(heading) || repeats
                ? 0
                : vocabulary.headings().isQuestion(heading) ? 20_000 : 10_000;
        return 1 + rank + Math.min(content.length(), 9_000);
    }

    private static int best(HeaderRow header, ToDoubleFunction<Integer> score) {
        return IntStream.range(0, header.headings().size())
                .boxed()
                .filter(column -> score.applyAsDouble(column) > 0)
                .max(Comparator.comparingDouble((Integer column) -> score.applyAsDouble(column))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(Layout.NONE);
    }

    private List<AnswerColumns> answers(
            Table table, HeaderRow header, List<ColumnContent> contents, Set<Integer> others) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int column = 0; column < header.headings().size(); column++) {
            Heading heading = header.headings().get(column);
            boolean own = heading.role().isPartner() || heading.caseStudy() != null || heading.choice() != null;
            if (!others.contains(column) && own && isFirstOfItsCell(table, header, column)) {
                groups.computeIfAbsent(heading.caseStudy() == null ? 0 : heading.caseStudy(), key -> new ArrayList<>())
                        .add(column);
            }
        }
        boolean studies = groups.keySet().stream().anyMatch(number -> number > 0);
        List<AnswerColumns> answers = new ArrayList<>();
        groups.forEach((number, columns) -> group(header, contents, number == 0 ? null : number, columns)
                .filter(group -> !studies || group.caseStudy() != null || groups.size() == 1)
                .ifPresent(answers::add));
        return answers;
    }

    /** A heading that spans several columns is one column for its reader. */
    private static boolean isFirstOfItsCell(Table table, HeaderRow header, int column) {
        Cell cell = table.cell(header.bottom(), column);
        return cell == null || column == 0 || table.cell(header.bottom(), column - 1) != cell;
    }

    private Optional<AnswerColumns> group(
            HeaderRow header, List<ColumnContent> contents, @Nullable Integer number, List<Integer> columns) {
        List<Integer> remarks = columns.stream()
                .filter(column -> header.headings().get(column).role() == Role.REMARK)
                .toList();
        List<Choice> choices = choices(header, columns);
        if (choices.size() >= 2) {
            return Optional.of(
                    new AnswerColumns(number, Layout.NONE, with(remarks, responses(header, columns)), choices));
        }
        List<Integer> responses = responses(header, columns);
        List<Integer> answers = columns.stream()
                .filter(column -> header.headings().get(column).role() == Role.ANSWER
                        || (number != null && header.headings().get(column).role() == Role.UNKNOWN))
                .toList();
        if (!answers.isEmpty() && !givesWay(header, contents, answers, responses)) {
            int answer = answers.stream()
                    .max(Comparator.comparingDouble((Integer column) -> weight(header, contents, column))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElse(answers.get(0));
            return Optional.of(new AnswerColumns(number, answer, with(responses, remarks), List.of()));
        }
        if (!responses.isEmpty()) {
            // What a score or status says beside a response is not the partner's own word.
            return Optional.of(new AnswerColumns(
                    number, responses.get(0), with(responses.subList(1, responses.size()), remarks), List.of()));
        }
        return remarks.isEmpty()
                ? Optional.empty()
                : Optional.of(new AnswerColumns(number, remarks.get(0), remarks.subList(1, remarks.size()), List.of()));
    }

    /** A score or status beside a column of responses is somebody's judgement of them, unless only it holds answers. */
    private boolean givesWay(
            HeaderRow header, List<ColumnContent> contents, List<Integer> answers, List<Integer> responses) {
        boolean weak = answers.stream()
                .allMatch(column ->
                        vocabulary.headings().isWeakAnswer(header.headings().get(column)));
        boolean known = answers.stream().anyMatch(column -> contents.get(column).answers() >= MOSTLY);
        return weak
                && !known
                && responses.stream()
                        .anyMatch(column -> !vocabulary
                                .headings()
                                .isVagueResponse(header.headings().get(column)));
    }

    private static double weight(HeaderRow header, List<ColumnContent> contents, int column) {
        Heading heading = header.headings().get(column);
        ColumnContent content = contents.get(column);
        return heading.strength() + (heading.partner() ? 0.5 : 0) + content.answers() - content.formulas();
    }

    private static List<Integer> responses(HeaderRow header, List<Integer> columns) {
        return columns.stream()
                .filter(column -> header.headings().get(column).role() == Role.RESPONSE)
                .toList();
    }

    /** The longest run of columns side by side that are headed by answers, if they are different answers. */
    private static List<Choice> choices(HeaderRow header, List<Integer> columns) {
        List<Choice> longest = List.of();
        List<Choice> run = new ArrayList<>();
        for (int column : columns) {
            Heading heading = header.headings().get(column);
            AnswerValue value = heading.choice();
            if (value == null || (!run.isEmpty() && run.get(run.size() - 1).column() != column - 1)) {
                run = new ArrayList<>();
            }
            if (value != null) {
                run.add(new Choice(column, Wording.squeeze(heading.text()), value));
            }
            if (run.stream().map(Choice::value).distinct().count() > 1 && run.size() > longest.size()) {
                longest = List.copyOf(run);
            }
        }
        return longest;
    }

    private static List<Integer> with(List<Integer> some, List<Integer> more) {
        List<Integer> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static boolean idsLead(Table table, int criterion, int from, int to) {
        int filled = 0;
        int leading = 0;
        for (int row = from; row < to; row++) {
            String text = table.text(row, criterion);
            if (!text.isBlank() && table.begins(row, criterion)) {
                filled++;
                leading += QuestionId.leading(text).isPresent() ? 1 : 0;
            }
        }
        return filled > 0 && leading >= MOSTLY * filled;
    }

    private static double confidence(
            HeaderRow header, List<ColumnContent> contents, List<AnswerColumns> answers, boolean ids) {
        AnswerColumns first = answers.get(0);
        if (!first.choices().isEmpty()) {
            return 0.95;
        }
        Heading heading = header.headings().get(first.answer());
        double answered = contents.get(first.answer()).answers();
        double base = heading.role() == Role.ANSWER || first.caseStudy() != null
                ? 0.75
                : heading.role() == Role.RESPONSE ? 0.65 : 0.25;
        double named = heading.strength() >= HeadingWords.FIRST_PART || first.caseStudy() != null ? 0.1 : 0;
        return Math.min(0.99, base + named + (ids ? 0.1 : 0) + (answered >= MOSTLY ? 0.1 : 0));
    }
}
