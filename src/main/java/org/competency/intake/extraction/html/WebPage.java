package org.competency.intake.extraction.html;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.text.TextDecoding;

/** One page: its bytes become a tree, and the tree tables and paragraphs. Nothing that it refers to is fetched. */
final class WebPage {

    private static final int HEAD = 1 << 14;
    private static final Pattern CHARSET =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private WebPage() {}

    /**
     * Reads a page into a body.
     *
     * @param declared encoding as its envelope says; null: what the page itself says
     * @return what the page says about itself
     */
    static Map<String, String> read(byte[] bytes, @Nullable String declared, DocumentBody body, GridBudget budget) {
        String charset = declared == null ? declaredInside(bytes) : declared;
        String text = TextDecoding.decode(bytes, charset, budget);
        Parser parser = isXml(text) ? Parser.xmlParser() : Parser.htmlParser();
        // What is nested deeper is refused; following it to its end would take time that grows with the depth.
        Document page = parser.setMaxDepth(budget.limits().depth() + 10).parseInput(text, "");
        page.traverse((node, depth) -> budget.depth(depth));
        new PageReader(Hiding.of(page), Workbooks.isOne(page), body, budget).read(page);
        String title = page.title();
        return title.isBlank() ? Map.of() : Map.of("title", title);
    }

    /** Only as XML does {@code <textarea/>} end where it begins. */
    private static boolean isXml(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return head.stripLeading().startsWith("<?xml") && head.contains("=\"http://www.w3.org/1999/xhtml\"");
    }

    private static @Nullable String declaredInside(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        return charset.find() ? charset.group(1) : null;
    }
}
