package org.competency.intake.extraction.annotation;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.competency.intake.extraction.xlsx.CellAddress;

/**
 * The boxes that Excel shows comments in, in the old drawing of a sheet (VML, ECMA-376 part 4, 19.1 and 20.1). Such drawings
 * are not always well-formed XML; only their end is looked for, and what is in them stays as it is.
 */
final class NoteShapes {

    private static final Pattern SHAPE_ID = Pattern.compile("_x0000_s(\\d{1,9})\\b");
    private static final Pattern BLOCKS = Pattern.compile("<o:idmap\\b[^>]*\\bdata=[\"'](\\d{1,6})");
    private static final String NOTE_TYPE = "_x0000_t202";

    /** Ids are dealt out in blocks of so many. */
    private static final int BLOCK = 1024;

    private static final String SHAPE_TYPE =
            "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static final String EMPTY =
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

    private static final int COLUMNS = 3;
    private static final int CHARACTERS_A_LINE = 42;
    private static final int MOST_ROWS = 24;

    private NoteShapes() {}

    static byte[] fresh(Map<CellAddress, String> cells) {
        return added(EMPTY.getBytes(StandardCharsets.UTF_8), cells);
    }

    /** The drawing with a box for each of these cells, as large as its text needs. */
    static byte[] added(byte[] drawing, Map<CellAddress, String> cells) {
        // each byte as a character, and back: nothing of what is there changes, whatever its encoding
        String text = new String(drawing, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf("</xml>");
        boolean usual = text.contains("xmlns:v=\"urn:schemas-microsoft-com:vml\"")
                && text.contains("xmlns:o=\"urn:schemas-microsoft-com:office:office\"")
                && text.contains("xmlns:x=\"urn:schemas-microsoft-com:office:excel\"");
        if (end < 0 || !usual) {
            throw new NotAnnotatedException("The old drawing of a sheet is not written as Excel writes it");
        }
        StringBuilder shapes = new StringBuilder(text.contains("id=\"" + NOTE_TYPE + "\"") ? "" : SHAPE_TYPE);
        int id = lastId(text);
        for (Map.Entry<CellAddress, String> cell : cells.entrySet()) {
            shapes.append(shape(++id, cell.getKey(), cell.getValue()));
        }
        return (text.substring(0, end) + shapes + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int lastId(String drawing) {
        Matcher blocks = BLOCKS.matcher(drawing);
        int last = blocks.find() ? Integer.parseInt(blocks.group(1)) * BLOCK : BLOCK;
        Matcher ids = SHAPE_ID.matcher(drawing);
        while (ids.find()) {
            last = Math.max(last, Integer.parseInt(ids.group(1)));
        }
        return last;
    }

    private static String shape(int id, CellAddress cell, String text) {
        int lines = 1
                + text.lines()
                        .mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE)
                        .sum();
        int left = cell.column() + 1;
        int top = Math.max(0, cell.row() - 1);
        String anchor = "%d, 15, %d, 4, %d, 31, %d, 4"
                .formatted(left, top, left + COLUMNS, top + Math.min(MOST_ROWS, Math.max(4, lines)));
        return "<v:shape id=\"_x0000_s%d\" type=\"#%s\" style=\"position:absolute;margin-left:80pt;margin-top:5pt;width:220pt;height:%dpt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>"
                .formatted(
                        id, NOTE_TYPE, 15 * Math.min(MOST_ROWS, Math.max(4, lines)), anchor, cell.row(), cell.column());
    }
}
