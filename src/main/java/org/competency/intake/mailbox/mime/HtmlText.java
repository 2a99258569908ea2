package org.competency.intake.mailbox.mime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of an HTML body, good enough to see what its first line says; nothing is ever rendered from it. */
final class HtmlText {

    private static final Set<String> UNSEEN = Set.of("style", "script", "head", "title");
    private static final Set<String> BREAKS =
            Set.of("br", "/p", "/div", "/tr", "/li", "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/table");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\u00A0]+");
    private static final Pattern TAG_NAME_END = Pattern.compile("[\\s>]|(?<!^)/");

    private HtmlText() {}

    static String of(String html) {
        String lower = html.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at >= 0 && at < html.length()) {
            int tag = html.indexOf('<', at);
            text.append(html, at, tag < 0 ? html.length() : tag);
            at = tag < 0 ? -1 : afterTag(lower, tag, text);
        }
        String words = text.toString()
                .replace("&nbsp;", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        return BLANKS.matcher(words).replaceAll(" ").strip();
    }

    /** Index after a tag and what it hides; -1 if it does not end. Appends the line break that it stands for. */
    private static int afterTag(String html, int tag, StringBuilder text) {
        if (html.startsWith("<!--", tag)) {
            return after(html, "-->", tag);
        }
        int end = after(html, ">", tag);
        if (end < 0) {
            return -1;
        }
        String name = TAG_NAME_END.split(html.substring(tag + 1, Math.min(end, tag + 20)), 2)[0];
        text.append(BREAKS.contains(name) ? '\n' : ' ');
        int hidden = UNSEEN.contains(name) ? after(html, "</" + name, end) : end;
        return hidden == end || hidden < 0 ? hidden : after(html, ">", hidden);
    }

    private static int after(String html, String mark, int from) {
        int at = html.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }
}
