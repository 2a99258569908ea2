package org.competency.intake.extraction.opendocument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridDocument.Problem;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * Reads the roots of a document: the parts of a package have one each, and a flat document has all of it in one
 * (OpenDocument 1.3 part 3, 3.1).
 */
final class DocumentReader {

    private static final int MOST_PROPERTIES = 200;
    private static final int MOST_SHEETS = 1000;

    private final GridBudget budget;
    private final Styles styles = new Styles();
    private final Map<String, String> properties = new HashMap<>();
    private final List<Grid> sheets = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final DocumentBody body;
    private String flatType = "";

    DocumentReader(GridBudget budget) {
        this.budget = budget;
        this.body = new DocumentBody(budget);
    }

    void read(XmlCursor xml) {
        if (xml.nextElement()) {
            flatType = xml.attribute("mimetype", flatType);
            int root = xml.depth();
            while (xml.nextChild(root)) {
                switch (xml.name()) {
                    case "meta" -> meta(xml);
                    case "scripts" -> scripts(xml);
                    case "font-face-decls", "styles", "automatic-styles" -> styles.read(xml);
                    case "body" -> body(xml);
                    default -> {
                        // settings, page layouts
                    }
                }
            }
        }
    }

    /** The media type that a flat document declares. */
    String flatType() {
        return flatType;
    }

    GridDocument finish(String mediaType) {
        List<Grid> grids = new ArrayList<>(body.grids());
        grids.addAll(sheets);
        return new GridDocument("", mediaType, grids, body.paragraphs(), properties, problems);
    }

    private void meta(XmlCursor xml) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            String name = xml.name();
            String key = name.equals("user-defined") ? xml.attribute("name", "") : name;
            boolean wanted = name.equals("user-defined") || name.equals("title") || name.equals("subject");
            if (wanted && !key.isEmpty() && properties.size() < MOST_PROPERTIES) {
                properties.putIfAbsent(key, xml.text().strip());
            }
        }
    }

    private static void scripts(XmlCursor xml) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("script")) {
                script(xml);
            }
        }
    }

    private static void script(XmlCursor xml) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            int inner = xml.depth();
            boolean embedded = xml.name().equals("libraries") || xml.name().equals("library-embedded");
            if (!embedded || holdsModule(xml, inner)) {
                throw new UnreadableException("MACROS", "the document holds a script");
            }
        }
    }

    private static boolean holdsModule(XmlCursor xml, int depth) {
        while (xml.nextChild(depth)) {
            if (xml.name().equals("module") || holdsModule(xml, xml.depth())) {
                return true;
            }
        }
        return false;
    }

    private void body(XmlCursor xml) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            switch (xml.name()) {
                case "text" -> new Story(xml, styles, new Forms(xml), budget, body).blocks(Look.PLAIN, null, null);
                case "spreadsheet" -> spreadsheet(xml);
                default ->
                    throw new UnreadableException(
                            "UNSUPPORTED_FORMAT", "an OpenDocument " + xml.name() + ", not a text or spreadsheet");
            }
        }
    }

    private void spreadsheet(XmlCursor xml) {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name().equals("table")) {
                if (sheets.size() == MOST_SHEETS) {
                    throw new UnreadableException("TOO_LARGE", "more than " + MOST_SHEETS + " sheets");
                }
                SheetReader sheet = new SheetReader(xml, styles, budget);
                sheet.read("sheet " + (sheets.size() + 1)).ifPresent(sheets::add);
                sheet.problem().ifPresent(problems::add);
            }
        }
    }
}
