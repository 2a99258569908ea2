package org.competency.intake.checklist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * One mapping of a definition file. Every value is read as it is written, so that {@code yes} stays a word and {@code 1.0}
 * a version. What was never asked for is an unknown key: {@link #end()} says so.
 */
final class DefinitionNode {

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, FilePlace> places = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final FilePlace place;
    private final Faults faults;

    DefinitionNode(@Nullable Node node, Faults faults) {
        this.place = node == null ? FilePlace.START : placeOf(node);
        this.faults = faults;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::keep);
        } else {
            faults.add(place, "expected 'key: value' lines here");
        }
    }

    private void keep(NodeTuple entry) {
        FilePlace where = placeOf(entry.getKeyNode());
        if (!(entry.getKeyNode() instanceof ScalarNode key)) {
            faults.add(where, "a key must be a plain word");
            return;
        }
        if (values.put(key.getValue(), entry.getValueNode()) != null) {
            faults.add(where, "'%s' is given twice; keep one".formatted(key.getValue()));
        }
        places.put(key.getValue(), where);
    }

    private static FilePlace placeOf(Node node) {
        return FilePlace.of(node.getStartMark());
    }

    /** Where the mapping begins. */
    FilePlace place() {
        return place;
    }

    /** Where {@code key} stands; without it, where the mapping begins. */
    FilePlace place(String key) {
        return places.getOrDefault(key, place);
    }

    Faults faults() {
        return faults;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        asked.addAll(values.keySet());
        return values.keySet();
    }

    /** A text that must be there and not be empty. */
    String text(String key) {
        String text = text(key, "");
        if (text.isEmpty()) {
            faults.add(place(key), "'%s' is missing or empty".formatted(key));
        }
        return text;
    }

    String text(String key, String otherwise) {
        Node node = ask(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        faults.add(place(key), "'%s' must be a text".formatted(key));
        return otherwise;
    }

    boolean flag(String key, boolean otherwise) {
        String text = text(key, String.valueOf(otherwise)).toLowerCase(Locale.ROOT);
        if (!Set.of("true", "false", "yes", "no").contains(text)) {
            faults.add(place(key), "'%s' must be true or false, not '%s'".formatted(key, text));
        }
        return text.equals("true") || text.equals("yes");
    }

    /** A whole number from {@code least} to {@code most}. */
    int number(String key, int otherwise, int least, int most) {
        String text = text(key, String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of bounds
        }
        faults.add(place(key), "'%s' must be a whole number from %d to %d, not '%s'".formatted(key, least, most, text));
        return otherwise;
    }

    @Nullable
    LocalDate date(String key) {
        String text = text(key, "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(place(key), "'%s' must be a day such as 2026-02-01, not '%s'".formatted(key, text));
            return null;
        }
    }

    /** One of the words of an enum, written in lower case with hyphens. */
    <E extends Enum<E>> E word(String key, Class<E> type, E otherwise) {
        String text = text(key, wordOf(otherwise));
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> wordOf(value).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    String allowed = Arrays.stream(type.getEnumConstants())
                            .map(DefinitionNode::wordOf)
                            .collect(Collectors.joining(", "));
                    faults.add(place(key), "'%s' must be one of %s, not '%s'".formatted(key, allowed, text));
                    return otherwise;
                });
    }

    private static String wordOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A list of texts; a single text counts as a list of one. */
    List<String> texts(String key) {
        Node node = ask(key);
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar.getValue().strip());
        }
        return elements(key, node, element -> element instanceof ScalarNode, "texts").stream()
                .map(element -> ((ScalarNode) element).getValue().strip())
                .toList();
    }

    /** A list of mappings. */
    List<DefinitionNode> nodes(String key) {
        return elements(key, ask(key), element -> element instanceof MappingNode, "entries with keys").stream()
                .map(element -> new DefinitionNode(element, faults))
                .toList();
    }

    private List<Node> elements(String key, @Nullable Node node, Predicate<Node> fits, String what) {
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            faults.add(place(key), "'%s' must be a list of %s".formatted(key, what));
            return List.of();
        }
        List<Node> fitting = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            if (fits.test(element)) {
                fitting.add(element);
            } else {
                faults.add(placeOf(element), "'%s' must be a list of %s".formatted(key, what));
            }
        }
        return fitting;
    }

    /** A mapping below {@code key}, if it is there. */
    Optional<DefinitionNode> node(String key) {
        Node node = ask(key);
        return node == null ? Optional.empty() : Optional.of(new DefinitionNode(node, faults));
    }

    /** Whether the value of {@code key} is a list, not a text. */
    boolean isList(String key) {
        return values.get(key) instanceof SequenceNode;
    }

    /** Reports every key that nothing asked for. */
    void end() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> faults.add(
                        place(key),
                        "unknown key '%s'%s; allowed here: %s"
                                .formatted(key, Nearest.to(key, asked), String.join(", ", asked))));
    }

    private @Nullable Node ask(String key) {
        asked.add(key);
        return values.get(key);
    }
}
