package org.competency.intake.extraction.html;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * What of the formatting changes what a text says.
 *
 * @param font the font it is written in; "" if not known
 * @param preformatted whether line ends and blanks count
 */
record Look(String font, boolean preformatted) {

    static final Look PLAIN = new Look("", false);

    private static final Pattern FAMILY =
            Pattern.compile("font-family\\s*:\\s*[\"']?([^;,\"']{1,100})", Pattern.CASE_INSENSITIVE);

    /** The look inside an element that stands where text looks like this. */
    Look inside(Element element) {
        String style = element.attr("style");
        Matcher family = FAMILY.matcher(style);
        String named =
                family.find() ? family.group(1).strip() : element.attr("face").strip();
        String squeezed = style.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        boolean kept =
                squeezed.contains("white-space:pre") || element.normalName().equals("pre");
        return new Look(named.isEmpty() ? font : named, preformatted || kept);
    }

    /** Whether the element strikes its text out. */
    static boolean strikesOut(Element element) {
        return switch (element.normalName()) {
            case "del", "s", "strike" -> true;
            default -> element.attr("style").contains("line-through");
        };
    }
}
