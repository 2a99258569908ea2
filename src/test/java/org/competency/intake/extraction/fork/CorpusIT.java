package org.competency.intake.extraction.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.TextRecognition;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads questionnaires that nobody in this project wrote through the forked process and compares what was read with what other
 * means read. Runs where such a corpus is at hand: {@code checklists/} beside {@code truth/} in the folder that the system
 * property {@code intake.corpus} names, by default {@code ../shared/corpus}.
 */
@EnabledIf("isAtHand")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusIT {

    private static final Path CORPUS = Path.of(System.getProperty("intake.corpus", "../shared/corpus"));
    private static final String LINE = "%-56s %8s %6s %6s %8s %9s  %s%n";

    private final Map<String, Reading> readings = new TreeMap<>();
    private final Map<String, List<TruthRow>> truth = new HashMap<>();

    static boolean isAtHand() {
        return Files.isDirectory(CORPUS.resolve("checklists")) && Files.isDirectory(CORPUS.resolve("truth"));
    }

    @BeforeAll
    void readAll() throws IOException {
        ExtractionProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("intake.extraction", ExtractionProperties.class);
        try (Stream<Path> files = Files.list(CORPUS.resolve("checklists"));
                ForkedQuestionnaireReader reader =
                        new ForkedQuestionnaireReader(properties, TextRecognition.of(false))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                readings.put(name, reader.read(name, Files.readAllBytes(file), unmatched -> null));
            }
        }
        try (Stream<Path> files = Files.list(CORPUS.resolve("truth"))) {
            for (Path file : files.sorted().toList()) {
                addTruth(JsonMapper.shared().readTree(Files.readString(file)));
            }
        }
    }

    private void addTruth(JsonNode document) {
        List<TruthRow> rows = new ArrayList<>();
        document.get("rows").forEach(row -> {
            if (!row.path("group_row").asBoolean(false)) {
                rows.add(TruthRow.of(row));
            }
        });
        truth.put(name(document.get("source")), rows);
        document.path("also_applies_to").forEach(other -> truth.put(name(other), rows));
    }

    private static String name(JsonNode path) {
        return path.asString().replaceAll("^.*/", "");
    }

    @AfterAll
    void printTable() {
        System.out.printf(LINE, "document", "answered", "right", "wrong", "missing", "invented", "status");
        readings.forEach((name, reading) -> {
            Score score = score(name);
            if (truth.containsKey(name)) {
                System.out.printf(
                        LINE,
                        name,
                        score.answered(),
                        score.right(),
                        score.wrong(),
                        score.missing(),
                        score.invented(),
                        reading.status());
            } else {
                System.out.printf(LINE, name, "", "", "", "", "", reading.status() + " " + reading.reasons());
            }
        });
    }

    private Score score(String name) {
        Reading reading = readings.get(name);
        return reading == null ? Score.NONE : Score.of(truth.getOrDefault(name, List.of()), reading);
    }

    private Score score(Predicate<String> names) {
        return truth.keySet().stream().filter(names).map(this::score).reduce(Score.NONE, Score::plus);
    }

    private static boolean isBlankForm(String name) {
        return name.startsWith("blank-");
    }

    @Test
    void readsOfficeFiles() {
        Score score = score(name -> !name.endsWith(".pdf") && !isBlankForm(name));

        assertThat(score.answered()).isPositive();
        assertThat(score.rightShare()).isGreaterThanOrEqualTo(0.99);
        assertThat(score.wrongShare()).isLessThanOrEqualTo(0.002);
        assertThat(score.invented()).isZero();
    }

    @Test
    void readsPdfFiles() {
        Score score = score(name -> name.endsWith(".pdf"));

        assertThat(score.answered()).isPositive();
        assertThat(score.rightShare()).isGreaterThanOrEqualTo(0.95);
        assertThat(score.wrongShare()).isLessThanOrEqualTo(0.005);
        assertThat(score.invented()).isZero();
    }

    @Test
    void readsNoAnswersFromBlankForms() {
        assertThat(readings.keySet()).anyMatch(CorpusIT::isBlankForm);
        readings.forEach((name, reading) -> {
            if (isBlankForm(name)) {
                assertThat(reading.rows()).as(name).allMatch(TruthRow::isBlank);
                assertThat(reading.status()).as(name).isEqualTo(Reading.Status.REVIEW);
            }
        });
    }

    @Test
    void readsNoRowsFromOtherDocuments() {
        assertThat(readings.keySet()).anyMatch(name -> name.startsWith("neg-"));
        readings.forEach((name, reading) -> {
            if (name.startsWith("neg-")) {
                assertThat(reading.rows()).as(name).isEmpty();
                assertThat(reading.reasons())
                        .as(name)
                        .extracting(Reading.Reason::code)
                        .contains("NOT_A_QUESTIONNAIRE");
            }
        });
    }
}
