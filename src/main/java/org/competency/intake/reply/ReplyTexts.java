package org.competency.intake.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.competency.intake.assessment.Phrasebook;
import org.competency.intake.assessment.Saying;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The sentences of replies, by language: {@code texts.properties} (English) and {@code texts_LANGUAGE.properties}, UTF-8,
 * with named places such as {@code {due}}; those of findings in {@code findings.properties} likewise. A file in the office's folder replaces single sentences of the built-in one; a
 * folder in it named after a program does so for that program only.
 */
final class ReplyTexts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Path folder;
    private final Map<String, Properties> byLanguage = new ConcurrentHashMap<>();

    ReplyTexts(Path folder) {
        this.folder = folder;
    }

    /** The sentences in a language, for a program. */
    Texts in(String language, String program) {
        Locale locale = Locale.forLanguageTag(language);
        Properties sentences =
                byLanguage.computeIfAbsent(locale.getLanguage() + "/" + program, key -> load(locale, program));
        return new Texts(locale, sentences);
    }

    private Properties load(Locale locale, String program) {
        Properties sentences = new Properties();
        for (String language : List.of("", "_" + locale.getLanguage())) {
            for (String file : List.of("findings" + language + ".properties", "texts" + language + ".properties")) {
                loadBuiltIn(file, sentences);
                loadOwn(folder.resolve(file), sentences);
                if (program.matches("[a-z0-9-]+")) {
                    loadOwn(folder.resolve(program).resolve(file), sentences);
                }
            }
        }
        return sentences;
    }

    private static void loadBuiltIn(String file, Properties sentences) {
        try (InputStream builtIn = ReplyTexts.class.getResourceAsStream("/replies/" + file)) {
            if (builtIn != null) {
                sentences.load(new InputStreamReader(builtIn, UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the built-in sentences of replies in " + file, e);
        }
    }

    private static void loadOwn(Path file, Properties sentences) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (Reader own = Files.newBufferedReader(file)) {
            sentences.load(own);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the sentences of replies in " + file + "; is it UTF-8?", e);
        }
    }

    /** Sentences in one language. */
    static final class Texts {

        private final Locale locale;
        private final Properties sentences;
        private final Phrasebook phrasebook;

        private Texts(Locale locale, Properties sentences) {
            this.locale = locale;
            this.sentences = sentences;
            this.phrasebook = new Phrasebook(sentences::getProperty);
        }

        Locale locale() {
            return locale;
        }

        /** A part of a finding in this language; as it is in English, where it is older than that could be done. */
        String say(@Nullable Saying saying, String english) {
            return saying == null ? english : phrasebook.say(saying);
        }

        /** The sentence, or null if there is none. */
        @Nullable
        String find(String key, Map<String, ?> places) {
            String sentence = sentences.getProperty(key);
            return sentence == null ? null : fill(sentence, places);
        }

        /**
         * The sentence.
         *
         * @throws IllegalStateException if there is none
         */
        String get(String key, Map<String, ?> places) {
            String sentence = find(key, places);
            if (sentence == null) {
                throw new IllegalStateException(
                        "No sentence '" + key + "' for replies in '" + locale + "'; add it to texts.properties");
            }
            return sentence;
        }

        String get(String key) {
            return get(key, Map.of());
        }

        /** The sentences {@code key.1}, {@code key.2} and so on; empty if there are none. */
        List<String> list(String key, Map<String, ?> places) {
            List<String> list = new ArrayList<>();
            for (String sentence = find(key + ".1", places);
                    sentence != null;
                    sentence = find(key + "." + (list.size() + 1), places)) {
                list.add(sentence);
            }
            return list;
        }

        /** All sentences whose key begins with a prefix, by the rest of it, in the order of that. */
        SortedMap<String, String> all(String prefix, Map<String, ?> places) {
            SortedMap<String, String> found = new TreeMap<>();
            sentences.stringPropertyNames().stream()
                    .filter(key -> key.startsWith(prefix))
                    .forEach(key -> found.put(key.substring(prefix.length()), get(key, places)));
            return found;
        }

        /** A pattern of {@link DateTimeFormatter} that is kept as a sentence. */
        DateTimeFormatter format(String key) {
            return DateTimeFormatter.ofPattern(get(key), locale);
        }

        private static String fill(String sentence, Map<String, ?> places) {
            Matcher place = PLACE.matcher(sentence);
            return place.replaceAll(found -> {
                Object value = places.get(found.group(1));
                return Matcher.quoteReplacement(value == null ? found.group() : value.toString());
            });
        }
    }
}
