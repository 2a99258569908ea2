package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds tables that have no column lines: lines of text that leave the same vertical gutters free. What is found this way is
 * trusted less than a table with lines or tags.
 */
final class AlignedTables {

    /** A gap on a line that may be a gutter, as a part of the font size. */
    private static final double GUTTER = 1.0;
    /** A gap between words, as a part of the font size. */
    private static final double WORD = 0.18;
    /** Fewest lines of a table. */
    private static final int FEWEST = 3;
    /** With fewer lines gaps between words may be free in all of them by chance. */
    private static final int LINES_TO_REFINE = 6;

    private static final Pattern BULLETS = Pattern.compile("[•●○◦▪■□–—*·➢✓-]*");

    private final PageContent page;
    private final double @Nullable [] hint;
    private final List<Row> lines = new ArrayList<>();
    private final List<Glyph> rest = new ArrayList<>();
    private final List<PageTable> tables = new ArrayList<>();
    private final List<Ruling> separators;

    private AlignedTables(PageContent page, List<Glyph> glyphs, double @Nullable [] hint) {
        this.page = page;
        this.hint = hint;
        separators = Lines.join(page.rulings(), true);
        for (TextLine line : TextLine.of(glyphs)) {
            lines.add(new Row(line, segments(line, GUTTER), segments(line, WORD)));
        }
    }

    /** A line of text with the pieces between its wide gaps, and its words. */
    private record Row(TextLine line, List<Segment> segments, List<Segment> words) {}

    private record Segment(double left, double right, List<Glyph> glyphs) {}

    /**
     * Looks for tables in text that belongs to none yet.
     *
     * @param hint column starts of a table at the end of the page before; null if there is none
     */
    static RuledTables.Found find(PageContent page, List<Glyph> glyphs, double @Nullable [] hint) {
        AlignedTables finder = new AlignedTables(page, glyphs, hint);
        finder.find();
        return new RuledTables.Found(finder.tables, finder.rest);
    }

    private static List<Segment> segments(TextLine line, double gap) {
        List<Segment> segments = new ArrayList<>();
        List<Glyph> open = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : line.glyphs()) {
            if (last != null && glyph.left() - last.right() > gap * Math.max(last.size(), glyph.size())) {
                segments.add(segment(open));
                open = new ArrayList<>();
            }
            open.add(glyph);
            last = glyph;
        }
        segments.add(segment(open));
        return segments;
    }

    private static Segment segment(List<Glyph> glyphs) {
        double right = glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
        return new Segment(glyphs.get(0).left(), right, List.copyOf(glyphs));
    }

    private void find() {
        int start = 0;
        while (start < lines.size()) {
            Block block = block(start);
            if (block != null && block.end - start >= FEWEST && isTable(block)) {
                table(block);
                start = block.end;
            } else {
                rest.addAll(lines.get(start).line().glyphs());
                start++;
            }
        }
    }

    /** Lines from {@code start} to before {@code end} that leave the gutters free. */
    @SuppressWarnings("ArrayRecordComponent") // blocks are never compared
    private record Block(int start, int end, double[] starts) {}

    private @Nullable Block block(int start) {
        Block hinted = hint != null && tables.isEmpty() ? extend(start, gutters(hint)) : null;
        if (hinted != null && hinted.end - start >= FEWEST) {
            return hinted;
        }
        Row first = lines.get(start);
        return first.segments().size() < 2 ? null : extend(start, gutters(first));
    }

    private static List<double[]> gutters(double[] starts) {
        List<double[]> gutters = new ArrayList<>();
        for (int i = 1; i < starts.length; i++) {
            gutters.add(new double[] {starts[i] - 3, starts[i]});
        }
        return gutters;
    }

    private static List<double[]> gutters(Row row) {
        List<double[]> gutters = new ArrayList<>();
        for (int i = 1; i < row.segments().size(); i++) {
            gutters.add(new double[] {
                row.segments().get(i - 1).right(), row.segments().get(i).left()
            });
        }
        return gutters;
    }

    private @Nullable Block extend(int start, List<double[]> first) {
        List<double[]> gutters = first;
        int fitting = start;
        double left = lines.get(start).line().left();
        for (int i = start; i < lines.size(); i++) {
            Row row = lines.get(i);
            if (i > start && isFarBelow(lines.get(i - 1), row)) {
                break;
            }
            List<double[]> narrowed = narrow(gutters, row);
            if (narrowed.size() == gutters.size()) {
                gutters = narrowed;
                left = Math.min(left, row.line().left());
                fitting = i + 1;
            } else if (row.segments().size() > 1 || i > fitting || row.line().left() > left + 3) {
                break; // one line over all columns is a heading inside the table, two are text after it
            }
        }
        int end = fitting;
        if (end <= start || gutters.isEmpty()) {
            return null;
        }
        List<double[]> all = refined(lines.subList(start, end), gutters, left);
        double[] starts = new double[all.size() + 1];
        starts[0] = left;
        for (int i = 0; i < all.size(); i++) {
            starts[i + 1] = all.get(i)[1];
        }
        return new Block(start, end, starts);
    }

    /** With the gutters that all lines leave free although the first one, such as a part of a header, shows them not. */
    private List<double[]> refined(List<Row> block, List<double[]> gutters, double left) {
        List<Row> fitting = block.stream()
                .filter(row -> narrow(gutters, row).size() == gutters.size())
                .toList();
        if (fitting.size() < LINES_TO_REFINE) {
            return gutters;
        }
        List<Segment> words = fitting.stream()
                .flatMap(row -> row.words().stream())
                .sorted(Comparator.comparingDouble(Segment::left))
                .toList();
        double size = fitting.get(0).line().size();
        List<double[]> all = new ArrayList<>();
        double end = left;
        for (Segment word : words) {
            if (word.left() - end > GUTTER * size) {
                all.add(new double[] {end, word.left()});
            }
            end = Math.max(end, word.right());
        }
        boolean keepsAll = gutters.stream()
                .allMatch(known -> all.stream().anyMatch(found -> found[0] < known[1] && known[0] < found[1]));
        return keepsAll ? all : gutters;
    }

    private static boolean isFarBelow(Row last, Row row) {
        return row.line().top() - last.line().bottom() > 3.5 * row.line().size();
    }

    private static List<double[]> narrow(List<double[]> gutters, Row row) {
        List<double[]> narrowed = new ArrayList<>();
        for (double[] gutter : gutters) {
            double[] free = widestFree(gutter, row);
            if (free[1] - free[0] >= 2.5) {
                narrowed.add(free);
            }
        }
        return narrowed;
    }

    /** The widest part of a gutter that the words of a line, from left to right, leave free. */
    private static double[] widestFree(double[] gutter, Row row) {
        double[] widest = {gutter[0], gutter[0]};
        double from = gutter[0];
        for (Segment word : row.words()) {
            if (word.right() > gutter[0] && word.left() < gutter[1]) {
                if (word.left() - from > widest[1] - widest[0]) {
                    widest = new double[] {from, word.left()};
                }
                from = Math.max(from, word.right());
            }
        }
        return gutter[1] - from > widest[1] - widest[0] ? new double[] {from, gutter[1]} : widest;
    }

    /** Two columns of running text are no table. */
    private boolean isTable(Block block) {
        int both = 0;
        double covered = 0;
        for (Row row : lines.subList(block.start, block.end)) {
            if (row.segments().size() > 1) {
                both++;
                covered += row.segments().stream()
                                .mapToDouble(s -> s.right() - s.left())
                                .sum()
                        / page.width();
            }
        }
        boolean running = block.starts.length == 2 && both > 0.7 * (block.end - block.start) && covered / both > 0.62;
        return both >= 2 && !running && !isList(block);
    }

    /** Bullets beside text are a list. */
    private boolean isList(Block block) {
        return block.starts.length == 2
                && lines.subList(block.start, block.end).stream()
                        .allMatch(row -> row.words().stream()
                                .filter(word -> word.left() < block.starts[1] - 3)
                                .allMatch(word -> isBullet(word)));
    }

    private static boolean isBullet(Segment word) {
        StringBuilder text = new StringBuilder();
        word.glyphs().forEach(glyph -> text.append(glyph.text()));
        return BULLETS.matcher(text.toString().strip()).matches();
    }

    private void table(Block block) {
        List<Row> content = lines.subList(block.start, block.end);
        boolean[] first = rowStarts(content, block.starts);
        double[] edges = Arrays.copyOf(block.starts, block.starts.length + 1);
        edges[edges.length - 1] = page.width();
        double[] ends = columnEnds(content, edges);
        List<PageCell> cells = new ArrayList<>();
        int row = -1;
        int from = 0;
        for (int i = 1; i <= content.size(); i++) {
            if (i == content.size() || first[i]) {
                row++;
                cells(content.subList(from, i), edges, ends, row, cells);
                from = i;
            }
        }
        Area area = new Area(
                edges[0],
                content.get(0).line().top(),
                page.width(),
                content.get(content.size() - 1).line().bottom(),
                Double.NaN);
        tables.add(new PageTable(page.number(), area, edges, row + 1, cells, PageTable.Source.ALIGNMENT));
    }

    private static int column(double[] edges, double left) {
        return RuledTables.interval(edges, left + 3);
    }

    private static double[] columnEnds(List<Row> content, double[] edges) {
        double[] ends = new double[edges.length - 1];
        for (Row row : content) {
            for (Segment segment : row.words()) {
                int column = column(edges, segment.left());
                boolean within = segment.right() <= edges[column + 1] + 3;
                ends[column] = within ? Math.max(ends[column], segment.right()) : ends[column];
            }
        }
        return ends;
    }

    private static int lastColumn(double[] edges, Segment piece) {
        return column(edges, Math.max(piece.left(), piece.right() - 6));
    }

    private void cells(List<Row> rows, double[] edges, double[] ends, int number, List<PageCell> cells) {
        List<List<Glyph>> columns = new ArrayList<>();
        int[] spans = new int[edges.length - 1];
        Arrays.fill(spans, 1);
        for (int i = 0; i < spans.length; i++) {
            columns.add(new ArrayList<>());
        }
        for (Row row : rows) {
            boolean across =
                    row.words().stream().anyMatch(word -> lastColumn(edges, word) > column(edges, word.left()));
            for (Segment piece : across ? row.segments() : row.words()) {
                int column = column(edges, piece.left());
                spans[column] = Math.max(spans[column], lastColumn(edges, piece) - column + 1);
                columns.get(column).addAll(piece.glyphs());
            }
        }
        for (int column = 0; column < spans.length; column++) {
            List<Glyph> glyphs = columns.get(column);
            if (!glyphs.isEmpty()) {
                Margins margins = new Margins(edges[column], ends[column], page.spacedWraps());
                Area area = new Area(
                        edges[column],
                        rows.get(0).line().top(),
                        edges[column + 1],
                        rows.get(rows.size() - 1).line().bottom(),
                        Double.NaN);
                cells.add(new PageCell(
                        page.number(), area, number, column, 1, spans[column], CellText.of(glyphs, margins)));
            }
        }
    }

    /** Which lines begin a row: after a drawn line, after more space than between lines, or with text in the key column. */
    private boolean[] rowStarts(List<Row> content, double[] starts) {
        boolean[] first = new boolean[content.size()];
        first[0] = true;
        List<Double> rules = separators.stream()
                .filter(rule -> rule.length() > 0.6 * (content.get(0).line().right() - starts[0]))
                .map(Ruling::at)
                .toList();
        double pitch = pitch(content);
        boolean spaced = false;
        int ruled = 0;
        for (int i = 1; i < content.size(); i++) {
            double above = content.get(i - 1).line().baseline();
            double here = content.get(i).line().baseline();
            boolean rule = rules.stream().anyMatch(at -> at > above - 1 && at < here - 2);
            ruled += rule ? 1 : 0;
            first[i] = rule;
            spaced |= here - above > 1.12 * pitch && i > 1;
        }
        if (ruled >= 3 && ruled * 8 > content.size()) {
            return first;
        }
        int key = keyColumn(content, starts);
        for (int i = 1; i < content.size(); i++) {
            double step =
                    content.get(i).line().baseline() - content.get(i - 1).line().baseline();
            boolean apart = spaced && step > 1.12 * pitch;
            first[i] |= apart || (!spaced && hasText(content.get(i), starts, key));
        }
        return first;
    }

    private static double pitch(List<Row> content) {
        double[] steps = new double[content.size() - 1];
        for (int i = 1; i < content.size(); i++) {
            steps[i - 1] =
                    content.get(i).line().baseline() - content.get(i - 1).line().baseline();
        }
        Arrays.sort(steps);
        double pitch = steps.length == 0 ? 0 : steps[0];
        for (double step : steps) {
            if (step > 0.8 * content.get(0).line().size()) {
                return step;
            }
        }
        return pitch;
    }

    /** The column that has text on the fewest lines: where every row has one line, as ids and answers have. */
    private static int keyColumn(List<Row> content, double[] starts) {
        int[] counts = new int[starts.length];
        for (Row row : content) {
            for (int column = 0; column < starts.length; column++) {
                counts[column] += hasText(row, starts, column) ? 1 : 0;
            }
        }
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= 2 && counts[i] * 6 >= content.size()) {
                columns.add(i);
            }
        }
        return columns.stream()
                .min(Comparator.comparingInt(column -> counts[column]))
                .orElse(0);
    }

    private static boolean hasText(Row row, double[] starts, int column) {
        double end = column + 1 < starts.length ? starts[column + 1] : Double.MAX_VALUE;
        return row.words().stream()
                .anyMatch(segment -> segment.left() >= starts[column] - 3 && segment.left() < end - 3);
    }
}
