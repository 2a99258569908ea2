package org.competency.intake.extraction.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** Which elements of a page are not shown, by their attributes or by the rules of the page's own style sheets. */
final class Hiding {

    private static final int MOST_RULES = 200;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("([^{}@;]{1,500})\\{([^{}]{0,5000})}");

    private final Set<Element> byRule;

    private Hiding(Set<Element> byRule) {
        this.byRule = byRule;
    }

    static Hiding of(Document page) {
        Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
        int rules = 0;
        for (Element sheet : page.select("style")) {
            if (sheet.attr("media").contains("print") && !sheet.attr("media").contains("screen")) {
                continue;
            }
            Matcher rule = RULE.matcher(
                    COMMENT.matcher(withoutConditional(sheet.data())).replaceAll(" "));
            while (rule.find() && rules < MOST_RULES) {
                if (hides(rule.group(2))) {
                    rules++;
                    add(page, rule.group(1).strip(), hidden);
                }
            }
        }
        return new Hiding(hidden);
    }

    /** Rules for some media only, such as print, are left out. */
    private static String withoutConditional(String sheet) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = sheet.indexOf("@media"); at >= 0; at = sheet.indexOf("@media", from)) {
            rest.append(sheet, from, at);
            int depth = 0;
            int end = at;
            while (end < sheet.length() && (depth > 0 || sheet.charAt(end) != '{')) {
                end++;
                depth = depth(sheet, end - 1, depth);
            }
            if (depth == 0 && end < sheet.length()) {
                depth = 1;
                end++;
                while (end < sheet.length() && depth > 0) {
                    depth = depth(sheet, end++, depth);
                }
            }
            from = end;
        }
        return rest.append(sheet.substring(from)).toString();
    }

    private static int depth(String sheet, int at, int depth) {
        char c = sheet.charAt(at);
        return c == '{' ? depth + 1 : c == '}' ? depth - 1 : depth;
    }

    private static void add(Document page, String selector, Set<Element> hidden) {
        try {
            hidden.addAll(page.select(selector));
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // A selector that only browsers know, such as :hover, hides nothing for good.
        }
    }

    boolean isHidden(Element element) {
        return element.hasAttr("hidden") || byRule.contains(element) || hides(element.attr("style"));
    }

    private static boolean hides(String style) {
        if (style.isEmpty()) {
            return false;
        }
        String squeezed = style.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
        return squeezed.contains("display:none")
                || squeezed.contains("visibility:hidden")
                || squeezed.contains("visibility:collapse")
                || squeezed.contains("mso-hide:all");
    }
}
