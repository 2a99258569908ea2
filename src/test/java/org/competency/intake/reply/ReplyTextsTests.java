package org.competency.intake.reply;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ReplyTextsTests {

    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt", "ja"})
    void saysEverythingThatEnglishSays(String language) throws IOException {
        Properties english = load("texts.properties");

        Properties other = load("texts_" + language + ".properties");

        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    }

    /** A translation without the place for the due date would not say when the answer comes. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt", "ja"})
    void fillsInWhatEnglishFillsIn(String language) throws IOException {
        Properties english = load("texts.properties");
        Properties other = load("texts_" + language + ".properties");

        for (String key : english.stringPropertyNames()) {
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
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
