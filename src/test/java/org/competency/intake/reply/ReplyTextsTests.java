package org.competency.intake.reply;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ReplyTextsTests {

    private static final Set<String> GROUPS = Set.of(
            "format",
            "subject",
            "label",
            "contact",
            "contacts",
            "finding",
            "file",
            "understood",
            "progress",
            "diff",
            "corrects",
            "reason",
            "answer",
            "state",
            "detail",
            "returned");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+(?:\\|\\w+)?}");

    @ParameterizedTest
    @MethodSource("translations")
    void saysEverythingThatEnglishSays(String bundle, String language) throws IOException {
        Properties english = load(bundle + ".properties");

        Properties other = load(bundle + "_" + language + ".properties");

        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    /** A translation without the place for the due date would not say when the answer comes. */
    @ParameterizedTest
    @MethodSource("translations")
    void fillsInWhatEnglishFillsIn(String bundle, String language) throws IOException {
        Properties english = load(bundle + ".properties");
        Properties other = load(bundle + "_" + language + ".properties");

        for (String key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    static Stream<Arguments> translations() {
        return Stream.of("texts", "findings")
                .flatMap(bundle ->
                        Stream.of("de", "fr", "es", "pt", "ja").map(language -> Arguments.of(bundle, language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt", "ja"})
    void composesEveryKindWithinTheWidth(String language) {
        for (ReplyPreview.Sample sample :
                ReplyPreview.all(ReplySettings.settings().language(language).build())) {
            assertThat(sample.language()).isEqualTo(language);
            assertThat(sample.subject()).as(sample.name()).isNotBlank().doesNotContain("{");
            assertThat(sample.text()).as(sample.name()).doesNotContain("{").doesNotContain("What to do now");
            assertThat(sample.text().lines())
                    .allSatisfy(line -> assertThat(columns(line)).as(line).isLessThanOrEqualTo(78));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "de-AT", "nl", "", "not a tag"})
    void alwaysHasASentence(String language) {
        ReplyTexts.Texts texts = new ReplyTexts(Path.of("nowhere")).in(language, "../../etc");

        assertThat(texts.get("accepted.headline", Map.of())).isNotBlank();
    }

    /** A sentence that nothing asks for is a typing error, or was forgotten when its use went. */
    @Test
    void hasNoSentenceThatNothingSays() throws IOException {
        Set<String> kinds =
                Arrays.stream(ReplyKind.values()).map(ReplyKind::key).collect(Collectors.toSet());
        kinds.addAll(List.of("review-message", "same-file-message"));

        for (String key : load("texts.properties").stringPropertyNames()) {
            String group = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
            assertThat(kinds.contains(group) || GROUPS.contains(group)).as(key).isTrue();
            if (kinds.contains(group)) {
                assertThat(key.substring(group.length() + 1))
                        .as(key)
                        .matches(
                                "subject|headline|meaning|(do|next)\\.\\d|(detail|label)\\.\\w+|[A-Z][A-Z0-9_]*\\.(weight|problem|remedy)");
            }
        }
    }

    @Test
    void everyLetterSaysWhatItIsAbout() throws IOException {
        Properties english = load("texts.properties");

        for (ReplyKind kind : ReplyKind.values()) {
            assertThat(english.containsKey(kind.key() + ".headline"))
                    .as(kind.key())
                    .isTrue();
            assertThat(english.containsKey(kind.key() + ".subject"))
                    .as(kind.key())
                    .isEqualTo(kind.isLetter());
        }
    }

    /** A program's own sentence, in its own folder, holds for that program only and in its language only. */
    @Test
    void takesAProgramsOwnSentencesAndTemplates(@TempDir Path folder) throws IOException {
        Path own = Files.createDirectories(folder.resolve("industrial-software-technology"));
        Files.writeString(own.resolve("texts_de.properties"), "accepted.headline=Glückwunsch zu {program}!");
        Files.writeString(own.resolve("findings_de.properties"), "FACT_MISSING.problem={fact|quote} fehlt ganz.");
        Files.writeString(own.resolve("superseded.txt"), "Nur ein Satz.");
        ReplyComposer german = Samples.composer(
                ReplySettings.settings().language("de").templates(folder).build());

        assertThat(text(german, "accepted")).contains("Glückwunsch zu Industrial Software Competency!");
        assertThat(text(german, "superseded")).isEqualTo("Nur ein Satz.\n");
        assertThat(new ReplyTexts(folder)
                        .in("de", "industrial-software-technology")
                        .get("FACT_MISSING.problem", Map.of()))
                .isEqualTo("{fact|quote} fehlt ganz.");
        assertThat(new ReplyTexts(folder).in("de", "other").get("accepted.headline"))
                .isNotEqualTo("Glückwunsch zu {program}!");
        assertThat(new ReplyTexts(folder)
                        .in("en", "industrial-software-technology")
                        .get("accepted.headline"))
                .isEqualTo("Your self-assessment is complete. The audit is queued.");
    }

    private static String text(ReplyComposer composer, String sample) {
        return ((ComposedReply.Letter) composer.compose(
                        Objects.requireNonNull(ReplyPreview.samples().get(sample))))
                .text();
    }

    private static int columns(String line) {
        return line.codePoints().map(c -> c >= 0x1100 ? 2 : 1).sum();
    }

    private static Set<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(String file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ReplyTexts.class.getResourceAsStream("/replies/" + file), file), UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
