package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.competency.intake.extraction.grid.Box;
import org.competency.intake.extraction.grid.Cell;

/**
 * The text of a cell with its check boxes.
 *
 * @param text paragraphs separated by line feeds
 * @param boxes in the order of the text
 * @param control whether form fields hold the text
 */
record CellText(String text, List<Box> boxes, Cell.Control control) {

    static final CellText EMPTY = new CellText("", List.of(), Cell.Control.NONE);

    private static final Pattern LIST_ITEM =
            Pattern.compile("^(?:[•●◦▪■–➢*✓✗☒☐]|o |- |\\(?[0-9]{1,2}[.)] |\\(?[a-z][.)] ).*");
    private static final Pattern ID_TAIL = Pattern.compile("^[0-9][0-9a-z.\\-]*(?: .*)?$");
    private static final Pattern ID_HEAD = Pattern.compile("^[A-Z&]{1,10}[-–.][A-Z0-9&.\\-]*[0-9.]$");

    boolean isEmpty() {
        return text.isEmpty() && boxes.isEmpty();
    }

    /** Puts the lines of a cell together. */
    static CellText of(List<Glyph> glyphs, Margins margins) {
        if (glyphs.isEmpty()) {
            return EMPTY;
        }
        List<TextLine> lines = TextLine.of(glyphs);
        return ofText(join(lines, margins), control(glyphs));
    }

    static CellText ofText(String text, Cell.Control control) {
        String clean = text.strip();
        return new CellText(clean, boxes(clean), control);
    }

    /** The text of a cell that goes on on the next page. */
    CellText followedBy(CellText rest) {
        if (isEmpty() || rest.isEmpty()) {
            return isEmpty() ? rest : this;
        }
        boolean filled = control == Cell.Control.FILLED || rest.control == Cell.Control.FILLED;
        return ofText(text + pageSeparator(rest.text) + rest.text, filled ? Cell.Control.FILLED : control);
    }

    private String pageSeparator(String next) {
        char end = text.charAt(text.length() - 1);
        char start = next.charAt(0);
        boolean inWord = text.length() > 1 && Character.isLetterOrDigit(text.charAt(text.length() - 2));
        boolean cutWord = end == '-' && inWord && Character.isLetterOrDigit(start);
        if (cutWord || (isIdeographic(end) && isIdeographic(start))) {
            return "";
        }
        return breaksOff(text, next) ? " " : "\n";
    }

    /** Whether a text seems to end within a sentence that {@code next} goes on with. */
    static boolean breaksOff(String text, String next) {
        boolean open = !text.isEmpty() && ".!?:;。".indexOf(text.charAt(text.length() - 1)) < 0;
        return open && !next.isEmpty() && Character.isLowerCase(next.charAt(0));
    }

    static Cell.Control control(List<Glyph> glyphs) {
        boolean filled = false;
        boolean placeholder = false;
        boolean plain = false;
        for (Glyph glyph : glyphs) {
            filled |= glyph.kind() == Glyph.Kind.FILLED;
            placeholder |= glyph.kind() == Glyph.Kind.PLACEHOLDER;
            plain |= glyph.kind() == Glyph.Kind.TEXT && !glyph.isBlank();
        }
        if (filled) {
            return Cell.Control.FILLED;
        }
        return placeholder && !plain ? Cell.Control.PLACEHOLDER : Cell.Control.NONE;
    }

    /** Joins wrapped lines by a space and keeps the ends of paragraphs as line feeds. */
    static String join(List<TextLine> lines, Margins margins) {
        StringBuilder text = new StringBuilder();
        double pitch = pitch(lines);
        TextLine last = null;
        for (TextLine line : lines) {
            if (last != null) {
                text.append(separator(last, line, margins, pitch));
            }
            text.append(line.text());
            last = line;
        }
        return text.toString();
    }

    private static double pitch(List<TextLine> lines) {
        double pitch = Double.MAX_VALUE;
        for (int i = 1; i < lines.size(); i++) {
            double step = lines.get(i).baseline() - lines.get(i - 1).baseline();
            if (step > 0.7 * lines.get(i).size()) {
                pitch = Math.min(pitch, step);
            }
        }
        return pitch;
    }

    private static String separator(TextLine last, TextLine line, Margins margins, double pitch) {
        double step = line.baseline() - last.baseline();
        boolean apart = step > 1.3 * pitch || step > 2.2 * line.size();
        boolean otherSize = Math.abs(last.size() - line.size()) > 0.15 * line.size();
        boolean wouldHaveFitted = line.firstWordWidth() + 0.25 * line.size() < margins.room(last);
        if (apart
                || otherSize
                || wouldHaveFitted
                || LIST_ITEM.matcher(line.text()).matches()) {
            return "\n";
        }
        return isGlued(last, line, margins) ? "" : " ";
    }

    /** Whether a line goes on in the middle of a word. */
    private static boolean isGlued(TextLine last, TextLine line, Margins margins) {
        String end = last.text();
        char before = end.charAt(end.length() - 1);
        char after = line.text().charAt(0);
        if (isIdeographic(before) && isIdeographic(after)) {
            return true;
        }
        boolean inWord = end.length() > 1 && Character.isLetterOrDigit(end.charAt(end.length() - 2));
        if ((before == '-' || before == '/' || before == '\u2010') && inWord && !last.endsWithSpace()) {
            return Character.isLetterOrDigit(after);
        }
        boolean full = margins.room(last) < line.glyphs().get(0).right() - line.left() + 0.1 * line.size();
        boolean oneWord = end.indexOf(' ') < 0 && Character.isLetterOrDigit(after);
        if (!full || !oneWord || last.endsWithSpace()) {
            return false;
        }
        boolean cutId =
                ID_HEAD.matcher(end).matches() && ID_TAIL.matcher(line.text()).matches();
        return cutId || (margins.spacedWraps() && Character.isLetterOrDigit(before) && !Character.isUpperCase(after));
    }

    private static boolean isIdeographic(char character) {
        return (character >= 0x3040 && character <= 0x30FF)
                || (character >= 0x3001 && character <= 0x3002)
                || (character >= 0xFF00 && character <= 0xFFEF)
                || Character.isIdeographic(character);
    }

    /** The boxes of a text with their labels: what follows each, or what stands before it where the boxes end the lines. */
    static List<Box> boxes(String text) {
        if (text.indexOf('☒') < 0 && text.indexOf('☐') < 0) {
            return List.of();
        }
        List<Box> boxes = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            boxesOfLine(line.strip(), boxes);
        }
        return boxes;
    }

    private static void boxesOfLine(String line, List<Box> boxes) {
        if (line.isEmpty()) {
            return;
        }
        String[] parts = line.split("[☒☐]", -1);
        boolean labelsBefore = !parts[0].isBlank() && parts[parts.length - 1].isBlank();
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean checked = line.charAt(at) == '☒';
            String label = labelsBefore ? parts[i - 1] : parts[i];
            boxes.add(new Box(checked, label.strip()));
            at += 1 + parts[i].length();
        }
    }
}
