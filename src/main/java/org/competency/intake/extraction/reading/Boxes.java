package org.competency.intake.extraction.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.competency.intake.extraction.grid.Box;
import org.competency.intake.extraction.grid.Cell;

/**
 * The check boxes of a cell with the words that belong to each. A label follows its box, unless the text itself shows that
 * the labels come first, as in "Yes ☒ No ☐".
 *
 * @param checked labels of the ticked boxes; "" for a ticked box without one
 * @param unchecked labels of the others
 * @param rest what stands beside boxes and labels
 * @param certain false if it cannot be told which label belongs to which box
 */
record Boxes(List<String> checked, List<String> unchecked, String rest, boolean certain) {

    private static final Pattern BOX =
            Pattern.compile("([☒☑✅🗹🗷]|\\[[xX✓✔]]|\\([xX✓✔]\\))|([☐□❏❑◻▢⬜]|\\[\\s?]|\\(\\s{0,3}\\))");

    /** Whether the cell has any box, as a control or as written characters. */
    static boolean in(Cell cell) {
        return !cell.boxes().isEmpty() || in(cell.text());
    }

    /** Whether the text has any box in written characters. */
    static boolean in(String text) {
        return mayHaveOne(text) && BOX.matcher(text).find();
    }

    /** Most cells have none of the characters that a box begins with. */
    private static boolean mayHaveOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '(' || c >= 0x2000) {
                return true;
            }
        }
        return false;
    }

    static Boxes of(Cell cell, AnswerWords words) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        List<Boolean> states = new ArrayList<>();
        Matcher matcher = BOX.matcher(cell.text());
        while (matcher.find()) {
            starts.add(matcher.start());
            ends.add(matcher.end());
            states.add(matcher.group(1) != null);
        }
        if (starts.isEmpty()) {
            return ofControls(cell);
        }
        String before = cell.text().substring(0, starts.get(0)).strip();
        String after = cell.text().substring(ends.get(ends.size() - 1)).strip();
        boolean leading = words.exactly(lastLine(before)).isPresent();
        boolean trailing = words.exactly(firstLine(after)).isPresent();
        boolean labelsFirst = leading && !trailing;
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int from = labelsFirst ? (i == 0 ? 0 : ends.get(i - 1)) : ends.get(i);
            int to = labelsFirst
                    ? starts.get(i)
                    : i + 1 < starts.size() ? starts.get(i + 1) : cell.text().length();
            String label = cell.text().substring(from, to);
            labels.add(label(labelsFirst ? lastLine(label.strip()) : firstLine(label.strip())));
        }
        String rest = labelsFirst ? after : before + "\n" + afterFirstLine(after);
        return sorted(states, labels, rest.strip(), !(leading && trailing));
    }

    private static Boxes ofControls(Cell cell) {
        List<Boolean> states = cell.boxes().stream().map(Box::checked).toList();
        List<String> labels =
                cell.boxes().stream().map(box -> label(box.label())).toList();
        boolean labelled = labels.stream().anyMatch(label -> !label.isEmpty());
        return sorted(states, labels, labelled ? "" : cell.text().strip(), states.size() < 2 || labelled);
    }

    private static Boxes sorted(List<Boolean> states, List<String> labels, String rest, boolean certain) {
        List<String> checked = new ArrayList<>();
        List<String> unchecked = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            (states.get(i) ? checked : unchecked).add(labels.get(i));
        }
        return new Boxes(List.copyOf(checked), List.copyOf(unchecked), rest, certain);
    }

    private static String label(String text) {
        return Wording.squeeze(text).replaceAll("^[:/|,;]+|[/|,;]+$", "").strip();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }

    private static String afterFirstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? "" : text.substring(end + 1);
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1).strip();
    }
}
