package org.competency.intake.assessment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Says {@link Saying}s in a language. Its sentences have places: <code>{where}</code> takes words or a part of a sentence,
 * <code>{written|quote}</code> sets them in quotation marks, <code>{options|or}</code> a list in quotation marks with an or,
 * <code>{numbers|and}</code> one with an and, <code>{ids|list}</code> one with commas, <code>{answers|also}</code> one with
 * semicolons. A place that nothing fills is left out.
 */
public final class Phrasebook {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?:\\|(\\w+))?}");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Phrasebook ENGLISH = english("/replies/findings.properties");

    private final Function<String, @Nullable String> sentences;

    /** @param sentences the sentence of a key; null if there is none */
    public Phrasebook(Function<String, @Nullable String> sentences) {
        this.sentences = sentences;
    }

    /** The built-in English sentences. */
    static Phrasebook inEnglish() {
        return ENGLISH;
    }

    private static Phrasebook english(String resource) {
        Properties english = new Properties();
        try (InputStream builtIn = Phrasebook.class.getResourceAsStream(resource)) {
            if (builtIn == null) {
                throw new IllegalStateException("The built-in sentences of findings are missing: " + resource);
            }
            english.load(new InputStreamReader(builtIn, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the built-in sentences of findings: " + resource, e);
        }
        return new Phrasebook(english::getProperty);
    }

    /**
     * The words of a saying.
     *
     * @throws IllegalStateException if there is no such sentence
     */
    public String say(Saying saying) {
        return BLANKS.matcher(words(saying)).replaceAll(" ").strip();
    }

    private String words(Saying saying) {
        String key = saying.key();
        @Nullable String sentence = key == null ? null : sentences.apply(key);
        if (sentence != null) {
            Map<String, List<Saying>> places = saying.places() == null ? Map.of() : saying.places();
            return fill(sentence, places);
        }
        if (saying.text() == null) {
            throw new IllegalStateException("No sentence '" + key + "' for findings; add it to findings.properties");
        }
        return saying.text();
    }

    private String fill(String sentence, Map<String, List<Saying>> places) {
        return PLACE.matcher(sentence)
                .replaceAll(found -> Matcher.quoteReplacement(filling(found, places.get(found.group(1)))));
    }

    private String filling(MatchResult place, @Nullable List<Saying> parts) {
        if (parts == null || parts.isEmpty()) {
            return "";
        }
        List<String> words = parts.stream().map(this::words).toList();
        @Nullable String how = place.group(2);
        return switch (how == null ? "" : how) {
            case "quote" -> quote(words.get(0));
            case "or" -> join("join.or", words.stream().map(this::quote).toList());
            case "and" -> join("join.and", words);
            case "also" -> String.join("; ", words);
            default -> String.join(", ", words);
        };
    }

    private String quote(String words) {
        return required("quote").replace("{text}", words);
    }

    private String join(String key, List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : required(key)
                        .replace("{first}", String.join(", ", words.subList(0, last)))
                        .replace("{last}", words.get(last));
    }

    private String required(String key) {
        @Nullable String sentence = sentences.apply(key);
        if (sentence == null) {
            throw new IllegalStateException("No words '" + key + "' for findings; add them to findings.properties");
        }
        return sentence;
    }
}
