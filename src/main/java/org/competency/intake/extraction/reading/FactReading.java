package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Fact;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

/** Finds what is said once: facts as "label | value" cells or "label: value" lines, and who the case studies are about. */
final class FactReading {

    private static final List<String> CUSTOMER = List.of(
            "customer",
            "customer name",
            "name of customer",
            "name of the customer",
            "kunde",
            "client",
            "cliente",
            "顧客",
            "顧客名");
    private static final List<String> VISIBILITY = List.of(
            "visibility",
            "public or non public",
            "public non public",
            "may be published",
            "case study visibility",
            "sichtbarkeit",
            "public or private",
            "identified as public or non public",
            "visibilite",
            "visibilidad",
            "公開");

    private final Vocabulary vocabulary;
    private final AnswerCells answerCells;
    private final Map<String, Fact> labels = new HashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final Map<Integer, String> customers = new TreeMap<>();
    private final Map<Integer, String> visibilities = new TreeMap<>();

    FactReading(Checklist checklist, Vocabulary vocabulary, List<GridDocument> documents) {
        this.vocabulary = vocabulary;
        this.answerCells = new AnswerCells(vocabulary.answers(), vocabulary.cells());
        for (Fact fact : checklist.facts()) {
            labels.put(Wording.fold(fact.name()), fact);
            labels.put(Wording.fold(fact.label()), fact);
            fact.aliases().forEach(alias -> labels.putIfAbsent(Wording.fold(alias), fact));
        }
        documents.stream().flatMap(document -> document.grids().stream()).forEach(this::grid);
        documents.forEach(document -> Stream.concat(
                        document.grids().stream().flatMap(grid -> grid.before().stream()), document.after().stream())
                .forEach(this::line));
    }

    Map<String, String> facts() {
        return facts;
    }

    List<Reading.CaseStudy> caseStudies(List<Reading.Row> rows) {
        TreeSet<Integer> numbers = new TreeSet<>();
        rows.stream()
                .filter(row -> row.caseStudy() != null && row.value() != AnswerValue.BLANK)
                .forEach(row -> numbers.add(row.caseStudy()));
        numbers.addAll(customers.keySet());
        numbers.addAll(visibilities.keySet());
        List<Reading.CaseStudy> studies = new ArrayList<>();
        numbers.forEach(number -> studies.add(new Reading.CaseStudy(
                number, customers.getOrDefault(number, ""), visibilities.getOrDefault(number, ""))));
        return studies;
    }

    private void grid(Grid grid) {
        if (grid.hidden()) {
            return;
        }
        if (grid.kind() == Grid.Kind.FORM) {
            form(grid);
            return;
        }
        Table table = new Table(grid);
        Integer study = CaseStudyHeadings.number(grid, vocabulary);
        Map<Integer, Integer> columns = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            List<Cell> filled = table.filled(row);
            if (!row(filled, study, columns)) {
                headings(filled, columns);
            }
        }
    }

    /** A field is known by its label or by its name. */
    private void form(Grid grid) {
        Table table = new Table(grid);
        for (int row = 0; row < table.rows(); row++) {
            Cell value = table.cell(row, 2);
            Fact named = labels.get(Wording.fold(table.text(row, 0)));
            Fact fact = labels.getOrDefault(Wording.fold(table.text(row, 1).replaceAll("[:*]\\s*$", "")), named);
            if (fact != null && value != null) {
                value(fact, value);
            }
        }
    }

    /** Which case studies the columns below these cells are about. */
    private void headings(List<Cell> filled, Map<Integer, Integer> columns) {
        for (Cell cell : filled) {
            Optional<Integer> number = vocabulary.headings().caseStudyNumber(cell.text());
            if (number.isPresent() && cell.text().length() < 40) {
                columns.put(cell.column(), number.get());
            }
        }
    }

    /** Reads what a row says; false if its first cell is no label. */
    private boolean row(List<Cell> filled, @Nullable Integer study, Map<Integer, Integer> columns) {
        if (filled.isEmpty()) {
            return false;
        }
        Cell first = filled.get(0);
        String label = Wording.fold(first.text().replaceAll("[:*]\\s*$", ""));
        Fact fact = labels.get(label);
        if (fact != null && filled.size() >= 2 && filled.size() <= 3) {
            value(fact, filled.get(1));
            return true;
        }
        Optional<Integer> begins = vocabulary.headings().caseStudyNumber(first.text());
        String of = vocabulary.headings().afterCaseStudyNumber(first.text()).orElse(label);
        boolean customer = CUSTOMER.contains(of);
        boolean visibility = VISIBILITY.contains(of);
        if (customer || visibility) {
            for (Cell cell : filled.subList(1, filled.size())) {
                Integer number = begins.orElse(columns.getOrDefault(cell.column(), study));
                if (number != null) {
                    note(number, customer, cell);
                }
            }
            return true;
        }
        if (begins.isPresent() && filled.size() >= 3 && first.column() == 0) {
            list(begins.get(), filled);
        }
        return false;
    }

    /** "Case study 1 | Acme | Public": one line a case study. */
    private void list(int number, List<Cell> filled) {
        for (Cell cell : filled.subList(1, filled.size())) {
            String seen = visibility(cell);
            if (!seen.isEmpty()) {
                visibilities.putIfAbsent(number, seen);
            } else if (!customers.containsKey(number)) {
                note(number, true, cell);
            }
        }
    }

    private void note(int number, boolean customer, Cell cell) {
        if (customer) {
            String name = answerCells.remark(cell);
            if (!name.isEmpty()) {
                customers.putIfAbsent(number, name);
            }
        } else {
            String seen = visibility(cell);
            if (!seen.isEmpty()) {
                visibilities.putIfAbsent(number, seen);
            }
        }
    }

    private String visibility(Cell cell) {
        return switch (Wording.fold(answerCells.read(cell).text())) {
            case "public", "yes public", "may be published", "offentlich", "publico", "publique", "公開" -> "PUBLIC";
            case "non public",
                    "nonpublic",
                    "not public",
                    "private",
                    "confidential",
                    "nicht offentlich",
                    "no publico",
                    "nao publico",
                    "非公開" -> "NON_PUBLIC";
            default -> "";
        };
    }

    private void value(Fact fact, Cell cell) {
        if (fact.type() == Fact.Type.TEXT) {
            String text = answerCells.remark(cell);
            if (!text.isEmpty()) {
                facts.putIfAbsent(fact.name(), text);
            }
            return;
        }
        Written written = answerCells.read(cell);
        if (!written.isBlank()) {
            normal(fact, written.text()).ifPresent(value -> facts.putIfAbsent(fact.name(), value));
        }
    }

    private void line(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || colon > 150) {
            return;
        }
        Fact fact = labels.get(Wording.fold(text.substring(0, colon)));
        String value = Wording.squeeze(text.substring(colon + 1));
        if (fact != null && !value.isEmpty() && !vocabulary.cells().isPlaceholder(value)) {
            normal(fact, value).ifPresent(normal -> facts.putIfAbsent(fact.name(), normal));
        }
    }

    /** A choice that is none of those allowed stays as written, so that the partner can be told. */
    private Optional<String> normal(Fact fact, String text) {
        String folded = Wording.fold(text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        return switch (fact.type()) {
            case TEXT -> Optional.of(text);
            case CHOICE ->
                Optional.of(fact.choices().stream()
                        .filter(choice -> Stream.concat(
                                        Stream.of(choice.value(), choice.label()), choice.aliases().stream())
                                .anyMatch(word -> Wording.fold(word).equals(folded)))
                        .map(Fact.Choice::value)
                        .findFirst()
                        .orElse(text));
            case YES_NO ->
                Optional.of(
                        switch (vocabulary.answers().value(text)) {
                            case MET -> "YES";
                            case NOT_MET -> "NO";
                            default -> text;
                        });
        };
    }
}
