package org.competency.intake.extraction.markdown;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.parser.Parser;

import org.competency.intake.extraction.grid.CellText;

/**
 * The markup inside a line: emphasis, code, links, struck-out text, task boxes, line breaks. What
 * looks like a tag of none of HTML's names is text: {@code <select>} is what forms show where nothing was chosen. Patterns are
 * bounded, since lines may be as long as the file.
 */
final class InlineMarkup {

    private static final Pattern TOKEN = Pattern.compile("(?<escape>\\\\[!-/:-@\\[-`{-~])"
            + "|(?<fence>`+)"
            + "|(?<struck>~~.{1,2000}?~~|<(?:del|s|strike)>.{0,2000}?</(?:del|s|strike)>)"
            + "|(?<box>\\[[ xX]](?![(\\[]))"
            + "|(?<link>!?\\[(?<words>[^\\[\\]]{0,1000})]\\((?:[^()]|\\([^()]{0,200}\\)){0,500}\\))"
            + "|(?<break><br\\s*/?>)"
            + "|(?<auto><(?<address>[a-zA-Z][a-zA-Z0-9+.-]{0,30}:[^<>\\s]{0,2000}|[^<>\\s@]{1,100}@[^<>\\s@]{1,100})>)"
            + "|(?<input><input\\b[^<>]{0,200}>)"
            + "|(?<tag></?(?:a|b|code|div|em|font|i|img|ins|kbd|label|mark|p|small|span|strong|sub|sup|u)\\b"
            + "[^<>]{0,1000}>|<!--.{0,2000}?-->)"
            + "|(?<stars>\\*+)"
            + "|(?<lines>(?<![\\p{L}\\p{N}])_+(?=[^\\s_])|(?<=[^\\s_])_+(?![\\p{L}\\p{N}]))"
            + "|(?<entity>&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});)");

    private InlineMarkup() {}

    /** Adds what a reader of the rendered text sees. */
    static void addTo(CellText text, String markup) {
        Matcher token = TOKEN.matcher(markup);
        int from = 0;
        while (from <= markup.length() && token.find(from)) {
            text.append(markup.substring(from, token.start()));
            from = token.end();
            if (token.group("fence") != null) {
                from = code(text, markup, token.group("fence"), token.end());
            } else {
                add(text, markup, token);
            }
        }
        text.append(markup.substring(Math.min(from, markup.length())));
    }

    /** Code up to as many back quotes as began it; without such an end they are text. */
    private static int code(CellText text, String markup, String fence, int from) {
        int end = markup.indexOf(fence, from);
        if (end < 0) {
            text.append(fence);
            return from;
        }
        text.append(markup.substring(from, end));
        return end + fence.length();
    }

    private static void add(CellText text, String markup, Matcher token) {
        if (token.group("escape") != null) {
            text.append(token.group("escape").substring(1));
        } else if (token.group("box") != null) {
            text.box(token.group("box").toLowerCase(Locale.ROOT).contains("x"));
        } else if (token.group("link") != null) {
            addTo(text, token.group("words"));
        } else if (token.group("input") != null) {
            text.box(token.group("input").contains("checked"));
        } else if (token.group("break") != null) {
            text.lineEnd();
        } else if (token.group("auto") != null) {
            text.append(token.group("address"));
        } else if (token.group("entity") != null) {
            text.append(Parser.unescapeEntities(token.group("entity"), false));
        } else if (token.group("stars") != null && isAlone(markup, token)) {
            text.append(token.group());
        }
    }

    /** A star between blanks, or that is all there is, is no emphasis. */
    private static boolean isAlone(String markup, Matcher token) {
        boolean before = token.start() == 0 || Character.isWhitespace(markup.charAt(token.start() - 1));
        boolean after = token.end() == markup.length() || Character.isWhitespace(markup.charAt(token.end()));
        return before && after;
    }
}
