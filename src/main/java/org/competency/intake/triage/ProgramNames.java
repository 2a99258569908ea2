package org.competency.intake.triage;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.competency.intake.checklist.Checklists;

/** The titles and other names of programs, found in words such as a subject line. */
final class ProgramNames {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, String> programByName = new LinkedHashMap<>();

    ProgramNames(Checklists checklists) {
        checklists
                .all()
                .forEach(checklist -> Stream.concat(
                                Stream.of(checklist.title(), checklist.ref().id()), checklist.aliases().stream())
                        .map(ProgramNames::words)
                        .forEach(name ->
                                programByName.putIfAbsent(name, checklist.ref().id())));
    }

    /** The programs named in the text. A name inside of a longer one that is found too does not count. */
    Set<String> in(String text) {
        String rest = words(text);
        Set<String> programs = new HashSet<>();
        for (Map.Entry<String, String> name : longestFirst()) {
            if (rest.contains(name.getKey())) {
                programs.add(name.getValue());
                rest = rest.replace(name.getKey(), " | ");
            }
        }
        return programs;
    }

    private List<Map.Entry<String, String>> longestFirst() {
        return programByName.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getKey().length(), one.getKey().length()))
                .toList();
    }

    /** With a space at both ends, so that only whole words are found. */
    private static String words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return " " + NO_WORD.matcher(plain).replaceAll(" ").strip() + " ";
    }
}
