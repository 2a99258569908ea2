package org.competency.intake.extraction.rtf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes small files in Rich Text Format as Word does: a definition before each row, properties before each paragraph. */
public final class RtfFixture {

    private static final int COLUMN = 1500;

    private final StringBuilder out = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1"
            + "{\\fonttbl{\\f0\\froman\\fcharset0{\\*\\panose 02020603050405020304}Times New Roman{\\*\\falt Times};}"
            + "{\\f1\\fnil\\fcharset2 Wingdings;}{\\f2\\fswiss\\fcharset204 Arial Cyr;}"
            + "{\\f3\\fmodern\\fcharset128 MS Gothic;}}"
            + "{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\s0 Normal;}{\\*\\cs1 Hidden;}}"
            + "{\\info{\\title A title}{\\author Nobody}}\n");
    private final List<String> definition = new ArrayList<>();
    private final StringBuilder cells = new StringBuilder();
    private int edge;

    /** Adds a paragraph outside of tables, its content as control words. */
    public RtfFixture paragraph(String content) {
        out.append("\\pard\\plain ").append(content).append("\\par\n");
        return this;
    }

    /** Adds anything. */
    public RtfFixture raw(String words) {
        out.append(words);
        return this;
    }

    /** Adds a row of plain cells, their content as control words. */
    public RtfFixture row(String... contents) {
        for (String content : contents) {
            cell(1, "", content);
        }
        return endRow();
    }

    /** Adds a cell that is so many columns wide, with control words for its definition. */
    public RtfFixture cell(int columns, String words, String content) {
        edge += columns * COLUMN;
        definition.add(words + "\\cellx" + edge);
        cells.append("\\pard\\plain\\intbl {").append(content).append("}\\cell\n");
        return this;
    }

    /** Ends the row of the cells before. */
    public RtfFixture endRow() {
        String words = "\\trowd\\trgaph108 " + String.join("", definition);
        out.append(words)
                .append('\n')
                .append(cells)
                .append("\\pard\\intbl {")
                .append(words)
                .append("\\row}\n");
        definition.clear();
        cells.setLength(0);
        edge = 0;
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        return (out + "}").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Plain text as control words. */
    public static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                escaped.append("\\line ");
            } else if (c == '{' || c == '}' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < 0x80) {
                escaped.append(c);
            } else {
                escaped.append("\\u").append((int) (short) c).append('?');
            }
        }
        return escaped.toString();
    }
}
