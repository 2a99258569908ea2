package org.competency.intake.extraction.annotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Writes a comment at each row of questionnaires that nobody in this project wrote, where such a corpus is at hand (see the
 * system property {@code intake.corpus}).
 */
@EnabledIf("isAtHand")
class CommentedCorpusIT {

    private static final Path CORPUS =
            Path.of(System.getProperty("intake.corpus", "../shared/corpus")).resolve("checklists");

    static boolean isAtHand() {
        return Files.isDirectory(CORPUS);
    }

    @Test
    void commentsStandAtTheCellsAndChangeNoAnswer() throws IOException {
        int remarks = 0;
        for (Path file : files()) {
            long before = System.nanoTime();
            Commented commented = Commented.everywhere(file.getFileName().toString(), Files.readAllBytes(file));
            long millis = (System.nanoTime() - before) / 1_000_000;
            commented.standsAtItsCells().readsTheSame();
            System.out.printf("%-56s %5d remarks %5d ms%n", file.getFileName(), commented.remarks(), millis);
            remarks += commented.remarks();
        }
        assertThat(remarks).isPositive();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().matches(".*\\.(docx|xlsx)"))
                    .sorted()
                    .toList();
        }
    }
}
