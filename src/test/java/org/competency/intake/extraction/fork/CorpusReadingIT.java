package org.competency.intake.extraction.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.TextRecognition;
import org.competency.intake.support.Product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Reads files that nobody of this project wrote, where they are at hand: each must give exactly one reading. */
class CorpusReadingIT {

    private static final Path CORPUS = Path.of("..", "shared", "corpus");

    @ParameterizedTest
    @ValueSource(strings = {"hostile", "checklists"})
    void everyFileGivesOneReading(String folder) throws IOException {
        Path files = CORPUS.resolve(folder);
        assumeTrue(Files.isDirectory(files), "there is no folder " + files);
        StringBuilder table = new StringBuilder();
        long start = System.nanoTime();
        try (QuestionnaireReader reader = new ForkedQuestionnaireReader(TestLimits.with(), TextRecognition.of(false))) {
            for (Path file : list(files)) {
                long before = System.nanoTime();
                Reading reading =
                        reader.read(file.getFileName().toString(), Files.readAllBytes(file), unmatched -> null);
                table.append("%-8s %-20s %6d rows %6d ms  %s%n"
                        .formatted(
                                reading.status(),
                                reading.reasons().stream()
                                        .map(Reading.Reason::code)
                                        .findFirst()
                                        .orElse(""),
                                reading.rows().size(),
                                (System.nanoTime() - before) / 1_000_000,
                                reading.file()));
                assertThat(reading.sha256()).hasSize(64);
                assertThat(reading.status() == Reading.Status.READ
                                || !reading.reasons().isEmpty())
                        .as("%s is %s with a reason", file, reading.status())
                        .isTrue();
                assertThat(reading.reasons())
                        .allSatisfy(reason -> assertThat(reason.message()).isNotBlank());
                assertThat(reading.reasons()).noneMatch(reason -> reason.code().equals("CRASHED"));
                assertThat(folder.equals("hostile") && !reading.rows().isEmpty())
                        .as("%s answers no question", file)
                        .isFalse();
            }
        }
        System.out.printf("%s%s: %d ms%n", table, folder, (System.nanoTime() - start) / 1_000_000);
    }

    @Test
    void theProductReadsAllOfThemWithASmallHeap(@TempDir Path folder) throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "there is no folder " + CORPUS);
        List<String> command = new ArrayList<>(List.of("read", "--format", "jsonl"));
        for (String files : List.of("hostile", "checklists")) {
            list(CORPUS.resolve(files))
                    .forEach(file ->
                            command.add(file.toAbsolutePath().normalize().toString()));
        }

        try (Product.Run run = new Product(folder).heap(256).start(command.toArray(String[]::new))) {
            assertThat(run.end()).as("exit code: something waits for a person").isEqualTo(3);
            assertThat(run.output().lines().filter(line -> line.startsWith("{\"file\":")))
                    .hasSize(command.size() - 3);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
