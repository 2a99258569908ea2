package org.competency.intake.bench;

import java.util.List;
import java.util.stream.IntStream;

/** What the questionnaires of the benchmark ask and say: thirty rows of four columns under a header. */
final class Questions {

    static final int ROWS = 30;
    static final List<String> HEADER = List.of("ID", "Requirement", "Met?", "Partner Response");

    private static final List<String> REQUIREMENTS = List.of(
            "Backups of all production data are made and a restore was tested within the last twelve months",
            "Individual identities are used by all people who have access to the environment",
            "An architecture diagram shows all services, external systems and how the solution scales",
            "Sensitive data is encrypted at rest and in transit, and keys are rotated",
            "An incident plan names the contacts on both sides and was rehearsed");

    private static final List<String> RESPONSES = List.of(
            "See chapter 4 of the operations manual, tested in March; the report is attached.",
            "Federated with our directory; no local users remain.",
            "Diagram on page 12 of the design document, reviewed twice a year",
            "",
            "Planned for the next release; until then the operations team does it by hand every week.");

    private static final List<String> ANSWERS = List.of("Yes", "Yes", "No", "", "N/A");

    private Questions() {}

    /** The header and the rows below it. */
    static List<List<String>> table() {
        return IntStream.rangeClosed(0, ROWS)
                .mapToObj(row -> row == 0 ? HEADER : row(row))
                .toList();
    }

    /** Rows that hold an answer. */
    static long answered() {
        return IntStream.rangeClosed(1, ROWS)
                .filter(row -> !row(row).get(2).isEmpty())
                .count();
    }

    private static List<String> row(int number) {
        return List.of(
                "ABR-%03d".formatted(number),
                REQUIREMENTS.get(number % REQUIREMENTS.size()) + ".",
                ANSWERS.get(number % ANSWERS.size()),
                RESPONSES.get((number * 3) % RESPONSES.size()));
    }
}
