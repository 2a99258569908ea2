package org.competency.intake.extraction.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds check boxes that are written as characters. White and black squares count as boxes only where a white one is
 * there, since a black one alone is a bullet.
 */
public final class BoxGlyphs {

    /** A ticked box in a cell's text. */
    public static final String CHECKED = "☒";

    /** An empty box in a cell's text. */
    public static final String UNCHECKED = "☐";

    private BoxGlyphs() {}

    /** Writes all kinds of boxes as ☒ and ☐. */
    public static String normalise(String text) {
        if (!mayHoldBox(text)) {
            return text;
        }
        String boxes = text.replace("☑", CHECKED)
                .replace("\uD83D\uDDF9", CHECKED)
                .replace("\uD83D\uDDF7", CHECKED)
                .replace("\uD83D\uDDF5", CHECKED)
                .replace("✅", CHECKED)
                .replace("⮽", CHECKED);
        if (boxes.indexOf('□') >= 0) {
            boxes = boxes.replace("□", UNCHECKED).replace("■", CHECKED);
        }
        return boxes.replace("▢", UNCHECKED).replace("◻", UNCHECKED).replace("❏", UNCHECKED);
    }

    /** The boxes of a normalised text, each with its label. */
    public static List<Box> boxes(String text) {
        if (text.indexOf('☒') < 0 && text.indexOf('☐') < 0) {
            return List.of();
        }
        List<Box> boxes = new ArrayList<>();
        for (String line : text.split("\n")) {
            addBoxes(line, boxes);
        }
        return boxes;
    }

    private static void addBoxes(String line, List<Box> boxes) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            if (isBox(line.charAt(i))) {
                places.add(i);
            }
        }
        if (places.isEmpty()) {
            return;
        }
        int first = places.get(0);
        int last = places.get(places.size() - 1);
        boolean labelsStandBefore =
                line.substring(last + 1).isBlank() && !line.substring(0, first).isBlank();
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            int previous = i == 0 ? -1 : places.get(i - 1);
            int next = i + 1 == places.size() ? line.length() : places.get(i + 1);
            String label = labelsStandBefore ? line.substring(previous + 1, place) : line.substring(place + 1, next);
            boxes.add(new Box(line.charAt(place) == '☒', TextCleaning.clean(label)));
        }
    }

    private static boolean isBox(char c) {
        return c == '☒' || c == '☐';
    }

    private static boolean mayHoldBox(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '□' || text.charAt(i) == '■') {
                return true;
            }
        }
        return false;
    }
}
