package org.competency.intake.extraction.opendocument;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.ooxml.XmlCursor;

/** The styles of a document that change what it says: hidden, struck out, in a font of symbols (OpenDocument 1.3 part 3, 16). */
final class Styles {

    private static final int LONGEST_LINE_OF_PARENTS = 20;

    private final Map<String, String> fonts = new HashMap<>();
    private final Map<String, Style> styles = new HashMap<>();

    /** What one style says; null where it says nothing. */
    private record Style(
            String parent,
            @Nullable String font,
            @Nullable Boolean hidden,
            @Nullable Boolean struck,
            @Nullable Boolean shown) {}

    /** Reads the group of fonts or styles whose start tag was last seen. */
    void read(XmlCursor xml) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "font-face" -> fonts.put(xml.attribute("name", ""), unquoted(xml.attribute("font-family", "")));
                case "style" -> style(xml);
                default -> {
                    // list styles, number formats, page layouts
                }
            }
        }
    }

    private void style(XmlCursor xml) {
        String key = key(xml.attribute("family", ""), xml.attribute("name", ""));
        String parent = xml.attribute("parent-style-name", "");
        String font = null;
        Boolean hidden = null;
        Boolean struck = null;
        Boolean shown = null;
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "text-properties" -> {
                    font = font(xml);
                    hidden = is(xml.attribute("display"), "none");
                    struck = struck(xml);
                }
                case "table-properties" -> shown = is(xml.attribute("display"), "true");
                case "section-properties" -> hidden = is(xml.attribute("display"), "none");
                default -> {
                    // looks only
                }
            }
        }
        styles.put(key, new Style(parent, font, hidden, struck, shown));
    }

    private static @Nullable String font(XmlCursor xml) {
        String name = xml.attribute("font-name");
        String family = xml.attribute("font-family");
        return name != null ? name : family == null ? null : unquoted(family);
    }

    private static @Nullable Boolean struck(XmlCursor xml) {
        String style = xml.attribute("text-line-through-style");
        String type = xml.attribute("text-line-through-type");
        return style == null && type == null ? null : !"none".equals(style) && !"none".equals(type);
    }

    private static @Nullable Boolean is(@Nullable String value, String wanted) {
        return value == null ? null : value.equals(wanted);
    }

    private static String unquoted(String family) {
        String first = family.split(",", 2)[0].strip();
        return first.length() > 1 && (first.startsWith("'") || first.startsWith("\""))
                ? first.substring(1, first.length() - 1)
                : first;
    }

    /** How text looks inside an element with this style, where it looked like {@code around} outside. */
    Look look(String family, @Nullable String name, Look around) {
        if (name == null || name.isEmpty()) {
            return around;
        }
        String font = null;
        Boolean hidden = null;
        Boolean struck = null;
        String next = name;
        for (int i = 0; i < LONGEST_LINE_OF_PARENTS && !next.isEmpty(); i++) {
            Style style = styles.get(key(family, next));
            if (style == null) {
                break;
            }
            font = font == null ? style.font() : font;
            hidden = hidden == null ? style.hidden() : hidden;
            struck = struck == null ? style.struck() : struck;
            next = style.parent();
        }
        return new Look(
                hidden == null ? around.hidden() : hidden,
                struck == null ? around.struck() : struck,
                font == null ? around.font() : fonts.getOrDefault(font, font));
    }

    /** Whether tables of a style are not shown, as hidden sheets are. */
    boolean isHiddenTable(String name) {
        Style style = styles.get(key("table", name));
        return style != null && Boolean.FALSE.equals(style.shown());
    }

    private static String key(String family, String name) {
        return family + '\n' + name;
    }
}
