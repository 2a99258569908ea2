package org.competency.intake.extraction.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The encodings that a file's numbers stand for. */
final class CodePages {

    /** Bytes as they are: codes of a symbol font. */
    static final Charset SYMBOLS = StandardCharsets.ISO_8859_1;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Map<Integer, String> BY_PAGE = Map.ofEntries(
            Map.entry(437, "IBM437"),
            Map.entry(850, "IBM850"),
            Map.entry(852, "IBM852"),
            Map.entry(866, "IBM866"),
            Map.entry(874, "x-windows-874"),
            Map.entry(932, "windows-31j"),
            Map.entry(936, "GBK"),
            Map.entry(949, "x-windows-949"),
            Map.entry(950, "x-windows-950"),
            Map.entry(1361, "x-Johab"),
            Map.entry(10000, "x-MacRoman"),
            Map.entry(65001, "UTF-8"));

    /** Character sets of fonts and their code pages. */
    private static final Map<Integer, Integer> BY_FONT = Map.ofEntries(
            Map.entry(0, 1252),
            Map.entry(77, 10000),
            Map.entry(128, 932),
            Map.entry(129, 949),
            Map.entry(130, 1361),
            Map.entry(134, 936),
            Map.entry(136, 950),
            Map.entry(161, 1253),
            Map.entry(162, 1254),
            Map.entry(163, 1258),
            Map.entry(177, 1255),
            Map.entry(178, 1256),
            Map.entry(186, 1257),
            Map.entry(204, 1251),
            Map.entry(222, 874),
            Map.entry(238, 1250),
            Map.entry(254, 437),
            Map.entry(255, 850));

    private static final int SYMBOL_FONT = 2;

    private CodePages() {}

    /** The encoding of a code page; Western European where it is unknown to the Java runtime. */
    static Charset ofPage(int page) {
        String name = BY_PAGE.getOrDefault(page, "windows-" + page);
        return Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
    }

    /** The encoding of a font's character set; that of the document if it says nothing. */
    static Charset ofFont(int characterSet, Charset document) {
        if (characterSet == SYMBOL_FONT) {
            return SYMBOLS;
        }
        Integer page = BY_FONT.get(characterSet);
        return page == null ? document : ofPage(page);
    }
}
