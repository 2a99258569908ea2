package org.competency.intake.assessment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhrasebookTests {

    private static final Pattern KEY = Pattern.compile("\"([A-Z_]{4,}\\.[a-z.-]+|[a-z]+(?:-[a-z]+)+|changes[.a-z]*)\"");

    @Test
    void joinsListsAndSetsQuotationMarks() {
        Saying said = Saying.of("ANSWER_MISSING.remedy").with("options", Saying.texts(List.of("A", "B", "C")));

        assertThat(Phrasebook.inEnglish().say(said)).isEqualTo("Answer 'A', 'B' or 'C'.");
    }

    @Test
    void leavesOutWhatNothingFillsAndFoldsBlanks() {
        Saying said = Saying.of("changes")
                .with("removed", Saying.of("changes.removed").with("rows", "X-1 (One)"));

        assertThat(Phrasebook.inEnglish().say(said)).isEqualTo("Removed: X-1 (One).");
    }

    @Test
    void aPartnersWordsAreNoSentenceOfOurs() {
        Saying said = Saying.of("LINK_MISSING.problem").with("where", "{written|quote} $1 \\ quote");

        assertThat(Phrasebook.inEnglish().say(said)).startsWith("{written|quote} $1 \\ quote is answered");
    }

    @Test
    void saysTheWordsThatCameWithAnUnknownKey() {
        assertThat(Phrasebook.inEnglish().say(Saying.orText("unsure.NEW", "A new reason.")))
                .isEqualTo("A new reason.");
        assertThatThrownBy(() -> Phrasebook.inEnglish().say(Saying.of("nonsense")))
                .hasMessageContaining("No sentence 'nonsense'");
    }

    /** Every sentence that a rule may say is there, and none is there that no rule says. */
    @Test
    void knowsJustTheSentencesOfTheRules() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/competency/intake/assessment"))) {
            for (Path file : files.toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
            }
        }
        Properties known = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PhrasebookTests.class.getResourceAsStream("/replies/findings.properties")),
                UTF_8)) {
            known.load(reader);
        }

        assertThat(known.stringPropertyNames().stream()
                        .filter(key -> !key.startsWith("unsure.") && !key.startsWith("join.") && !key.equals("quote"))
                        .filter(key -> !used.contains(key.replaceAll("\\.evidence$", ""))))
                .containsExactlyInAnyOrder("quoted", "labelled");
        assertThat(used.stream().filter(key -> key.contains(".")).filter(key -> !known.containsKey(key)))
                .isEmpty();
    }
}
