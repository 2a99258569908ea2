package org.competency.intake.extraction.html;

import java.util.Set;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.GridBudget;

/** Walks the tree of a page in the order of its text. */
final class PageReader {

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "title",
            "svg",
            "canvas",
            "iframe",
            "object",
            "embed",
            "audio",
            "video",
            "datalist",
            "button",
            "del",
            "s",
            "strike",
            "rt",
            "rp",
            "colgroup",
            "col",
            "o:p",
            "w:data");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "search",
            "section",
            "summary",
            "ul");

    private final Hiding hiding;
    private final DocumentBody body;
    private final GridBudget budget;
    private final boolean workbook;

    PageReader(Hiding hiding, boolean workbook, DocumentBody body, GridBudget budget) {
        this.hiding = hiding;
        this.workbook = workbook;
        this.body = body;
        this.budget = budget;
    }

    /** Whether the tables of the page are sheets. */
    boolean isWorkbook() {
        return workbook;
    }

    void read(Element page) {
        Flow flow = Flow.into(body);
        children(page, flow, Look.PLAIN, null, 0);
        flow.edge();
    }

    /**
     * Reads what is inside an element.
     *
     * @param table the table around it, if any
     * @param depth how deep it stands
     */
    void children(Element element, Flow flow, Look look, @Nullable TableReader table, int depth) {
        budget.depth(depth);
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text) {
                flow.add(text.getWholeText(), look);
            } else if (node instanceof Element child && isShown(child)) {
                element(child, flow, look.inside(child), table, depth + 1);
            }
        }
    }

    private boolean isShown(Element element) {
        return !SKIPPED.contains(element.normalName())
                && !Look.strikesOut(element)
                && !isComment(element)
                && !hiding.isHidden(element);
    }

    /** What Word writes of its comments: a mark in the text and a list at the end. */
    private static boolean isComment(Element element) {
        return element.className().startsWith("msocom")
                || element.className().equals("MsoCommentReference")
                || element.attr("style").contains("mso-element:comment");
    }

    private void element(Element element, Flow flow, Look look, @Nullable TableReader table, int depth) {
        switch (element.normalName()) {
            case "br" -> flow.lineBreak();
            case "table" -> table(element, flow, table, depth);
            case "input", "select", "textarea" -> FormField.addTo(flow, element);
            case "w:sdt" -> ContentControl.read(element, flow, () -> children(element, flow, look, table, depth));
            default -> {
                if (FormField.isDrawnBox(element)) {
                    FormField.addDrawnBox(flow, element);
                }
                if (BLOCKS.contains(element.normalName())) {
                    flow.edge();
                    children(element, flow, look, table, depth);
                    flow.edge();
                } else {
                    inline(element, flow, look, table, depth);
                }
            }
        }
    }

    private void inline(Element element, Flow flow, Look look, @Nullable TableReader table, int depth) {
        CellText text = flow.text();
        int from = text.position();
        children(element, flow, look, table, depth);
        if (element.className().equals("MsoPlaceholderText") && flow.text() == text) {
            text.placeholderSince(from);
        }
    }

    private void table(Element element, Flow flow, @Nullable TableReader outer, int depth) {
        flow.edge();
        new TableReader(this, hiding, body, budget, depth).read(element, flow, outer);
    }
}
