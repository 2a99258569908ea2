package org.competency.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.Requirement;

import static org.assertj.core.api.Assertions.assertThat;

/** A program is a file: outside of examples in comments, no Java knows any id of one. */
class NoProgramInJavaTests {

    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Names that are words of the language of every program, or of Java. */
    private static final Set<String> COMMON = Set.of("partner", "contact", "size");

    private final List<Checklist> checklists =
            Checklists.in(Path.of("config/checklists")).all();

    @Test
    void knowsNoRowOfAProgram() {
        Set<String> ids = new TreeSet<>();
        checklists.forEach(checklist -> {
            ids.add(checklist.ref().id());
            ids.addAll(checklist.headings());
            checklist.requirements().map(Requirement::id).forEach(ids::add);
        });

        assertThat(ids).hasSizeGreaterThan(150);
        assertThat(literals()).noneMatch(anyOf(ids, "(?<![\\w-])", "(?![\\w-])"));
    }

    @Test
    void knowsNoFactOfAProgram() {
        Set<String> names = new TreeSet<>();
        checklists.stream().flatMap(checklist -> checklist.facts().stream()).forEach(fact -> {
            names.add(fact.name());
            fact.choices().stream().map(Fact.Choice::value).forEach(names::add);
        });
        names.removeAll(COMMON);

        assertThat(names).contains("category", "SAAS");
        assertThat(literals()).noneMatch(anyOf(names, "^", "$"));
    }

    private static Predicate<String> anyOf(Set<String> names, String before, String after) {
        return Pattern.compile(before + "(?:"
                        + String.join("|", names.stream().map(Pattern::quote).toList()) + ")" + after)
                .asPredicate();
    }

    /** All texts in main code; Java has them between quotation marks. */
    private static List<String> literals() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(
                            file -> LITERAL.matcher(COMMENTS.matcher(read(file)).replaceAll(""))
                                    .results()
                                    .map(literal -> literal.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
