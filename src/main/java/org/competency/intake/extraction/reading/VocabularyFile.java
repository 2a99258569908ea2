package org.competency.intake.extraction.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** One file of words: from the office's folder if it has one there, else the one that comes with the product. */
final class VocabularyFile {

    private final String name;
    private final Map<String, Object> content;

    private VocabularyFile(String name, Map<String, Object> content) {
        this.name = name;
        this.content = content;
    }

    /**
     * Reads a file.
     *
     * @throws VocabularyException if it cannot be read or is not a map of words
     */
    static VocabularyFile load(@Nullable Path folder, String name) {
        try (InputStream in = open(folder, name)) {
            Object loaded = yaml().load(in);
            if (!(loaded instanceof Map<?, ?> map)) {
                throw new VocabularyException(name, "it is no map of names to words", null);
            }
            Map<String, Object> content = new TreeMap<>();
            map.forEach((key, value) -> content.put(String.valueOf(key), value));
            return new VocabularyFile(name, content);
        } catch (IOException | YAMLException e) {
            throw new VocabularyException(name, String.valueOf(e.getMessage()), e);
        }
    }

    /** Every word is text: plain YAML would read "yes" and "no" as truth values. */
    private static Yaml yaml() {
        DumperOptions dumping = new DumperOptions();
        LoaderOptions loading = new LoaderOptions();
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // None: a word is a word.
            }
        });
    }

    private static InputStream open(@Nullable Path folder, String name) throws IOException {
        if (folder != null && Files.exists(folder.resolve(name))) {
            return Files.newInputStream(folder.resolve(name));
        }
        InputStream packed = VocabularyFile.class.getResourceAsStream("/reading/" + name);
        if (packed == null) {
            throw new IOException("no such file in the folder or on the class path");
        }
        return packed;
    }

    /** The words under a key. */
    List<String> words(String key) {
        return strings(key, content.get(key));
    }

    /** The words under a key of two lists, {@code is} and {@code has}, either of which may be left out. */
    Phrases phrases(String key) {
        if (!(content.get(key) instanceof Map<?, ?> lists)) {
            throw new VocabularyException(name, "'" + key + "' needs the lists 'is' and 'has'", null);
        }
        return new Phrases(optional(key, lists, "is"), optional(key, lists, "has"));
    }

    private List<String> optional(String key, Map<?, ?> lists, String list) {
        Object words = lists.get(list);
        return words == null ? List.of() : strings(key + "." + list, words);
    }

    private List<String> strings(String key, @Nullable Object value) {
        if (!(value instanceof List<?> list)) {
            throw new VocabularyException(name, "'" + key + "' is no list of words", null);
        }
        return list.stream().map(String::valueOf).toList();
    }
}
