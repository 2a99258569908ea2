package org.competency.intake.extraction.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes a {@link GridDocument} as one string and reads it back, so that it can leave the forked process as metadata. The
 * format is private to one version of the program: numbers end with a semicolon, texts are preceded by their length.
 */
public final class GridCodec {

    private static final String VERSION = "grid1";
    private static final Cell.Control[] CONTROLS = Cell.Control.values();
    private static final Grid.Kind[] KINDS = Grid.Kind.values();

    private GridCodec() {}

    /** The document as a string. */
    public static String encode(GridDocument document) {
        return new Writer().document(document);
    }

    /**
     * The document in a string.
     *
     * @throws IllegalArgumentException if the string was not written by {@link #encode}: what comes out of a forked process
     *     that read a hostile file is not trusted
     */
    public static GridDocument decode(String encoded) {
        try {
            return new Reader(encoded).document();
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "Not an encoded grid document of " + encoded.length() + " characters", e);
        }
    }

    private static final class Writer {

        private final StringBuilder out = new StringBuilder(4096);

        String document(GridDocument document) {
            text(VERSION).text(document.path()).text(document.mediaType());
            list(document.grids(), this::grid);
            list(document.after(), this::text);
            number(document.properties().size());
            document.properties().forEach((key, value) -> text(key).text(value));
            list(document.problems(), problem -> text(problem.code()).text(problem.detail()));
            return out.toString();
        }

        private void grid(Grid grid) {
            text(grid.part()).number(grid.kind().ordinal()).flag(grid.hidden());
            list(grid.cells(), this::cell);
            list(grid.before(), this::text);
        }

        private void cell(Cell cell) {
            number(cell.row()).number(cell.column()).number(cell.rowSpan()).number(cell.columnSpan());
            text(cell.text()).number(cell.control().ordinal()).flag(cell.hidden());
            text(cell.note()).text(cell.address());
            list(cell.boxes(), box -> flag(box.checked()).text(box.label()));
        }

        private <T> void list(List<T> elements, Consumer<T> each) {
            number(elements.size());
            elements.forEach(each);
        }

        private Writer text(String text) {
            number(text.length());
            out.append(text);
            return this;
        }

        private Writer number(int number) {
            out.append(number).append(';');
            return this;
        }

        private Writer flag(boolean flag) {
            return number(flag ? 1 : 0);
        }
    }

    private static final class Reader {

        private final String in;
        private int at;

        Reader(String in) {
            this.in = in;
        }

        GridDocument document() {
            if (!text().equals(VERSION)) {
                throw new IllegalArgumentException("Not an encoded grid document of this version");
            }
            String path = text();
            String mediaType = text();
            List<Grid> grids = list(this::grid);
            List<String> after = list(this::text);
            Map<String, String> properties = new HashMap<>();
            for (int i = count(); i > 0; i--) {
                properties.put(text(), text());
            }
            List<GridDocument.Problem> problems = list(() -> new GridDocument.Problem(text(), text()));
            return new GridDocument(path, mediaType, grids, after, properties, problems);
        }

        private Grid grid() {
            String part = text();
            Grid.Kind kind = KINDS[number()];
            boolean hidden = flag();
            List<Cell> cells = list(this::cell);
            return new Grid(part, kind, hidden, cells, list(this::text));
        }

        private Cell cell() {
            int row = number();
            int column = number();
            int rowSpan = number();
            int columnSpan = number();
            String text = text();
            Cell.Control control = CONTROLS[number()];
            boolean hidden = flag();
            String note = text();
            String address = text();
            List<Box> boxes = list(() -> new Box(flag(), text()));
            return new Cell(row, column, rowSpan, columnSpan, text, boxes, control, hidden, note, address);
        }

        private <T> List<T> list(Supplier<T> each) {
            int count = count();
            List<T> elements = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                elements.add(each.get());
            }
            return elements;
        }

        /** A number of elements; each takes at least two characters, so a larger one is a lie. */
        private int count() {
            int count = number();
            if (count < 0 || count > (in.length() - at) / 2) {
                throw new IllegalArgumentException("Encoded grid document claims " + count + " elements");
            }
            return count;
        }

        private String text() {
            int length = number();
            String text = in.substring(at, at + length);
            at += length;
            return text;
        }

        private int number() {
            int end = in.indexOf(';', at);
            int number = Integer.parseInt(in, at, end, 10);
            at = end + 1;
            return number;
        }

        private boolean flag() {
            return number() == 1;
        }
    }
}
