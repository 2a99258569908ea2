package org.competency.intake.extraction.rtf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.competency.intake.extraction.flow.Fields;
import org.competency.intake.extraction.flow.Flow;
import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.UnreadableException;

/** Makes paragraphs and tables of the tokens of a file. */
final class RtfReader {

    private static final int MOST_PROPERTIES = 200;

    private final Tokens tokens;
    private final GridBudget budget;
    private final Flow flow;
    private final Fields fields;
    private final Fonts fonts = new Fonts();
    private final TextBuffer buffer = new TextBuffer(fonts);
    private final RowDefinition row = new RowDefinition();
    private final RowDefinition innerRow = new RowDefinition();
    private final Map<String, String> properties = new HashMap<>();
    private final Deque<Group> around = new ArrayDeque<>();

    private Group group = new Group(0);
    private FormFieldWords formField = new FormFieldWords();
    private String propertyName = "";
    /** Number of a list's item, which comes before the properties of its paragraph. */
    private String number = "";

    /** Open groups whose paragraphs are not those of the document. */
    private int apart;

    private boolean inRow;
    private boolean nextWordIsOptional;
    private int fallbackLeft;

    RtfReader(Tokens tokens, GridBudget budget) {
        this.tokens = tokens;
        this.budget = budget;
        this.flow = new Flow(budget);
        this.fields = new Fields(budget);
    }

    GridDocument read(String mediaType) {
        boolean more = true;
        while (more) {
            switch (tokens.next()) {
                case OPEN -> open();
                case CLOSE -> more = close();
                case WORD -> word();
                case BYTE -> text(tokens.value());
                case END ->
                    throw new UnreadableException(
                            "CORRUPT", "the file breaks off: " + around.size() + " groups have no end");
            }
        }
        flow.end();
        return new GridDocument("", mediaType, flow.grids(), flow.after(), properties, List.of());
    }

    private void open() {
        flush();
        fallbackLeft = 0;
        nextWordIsOptional = false;
        around.push(group);
        budget.depth(around.size());
        group = group.inner();
    }

    /** Ends a group. False if it was the last: what follows it is no part of the document. */
    private boolean close() {
        flush();
        fallbackLeft = 0;
        Group ended = group;
        group = around.isEmpty() ? new Group(0) : around.pop();
        if (ended.beginsCapture && ended.capture != null) {
            apart -= ended.capture.kind().isApart() ? 1 : 0;
            deliver(ended.capture);
        }
        if (ended.beginsFormField) {
            fields.form(formField.toField(), here());
        }
        if (ended.beginsField) {
            fields.end(here());
        }
        return !around.isEmpty();
    }

    /** Where text goes, in the table that the paragraph is in. Notes and text boxes have paragraphs of their own. */
    private CellText here() {
        if (apart == 0) {
            flow.atLevel(level());
        }
        return flow.text();
    }

    /** Between the definition of a row and its end text is in a table, though some programs do not say so. */
    private int level() {
        return Math.max(group.level(), inRow ? 1 : 0);
    }

    private void word() {
        if (group.content == Group.Content.SKIPPED) {
            return;
        }
        if (group.content == Group.Content.FONTS) {
            defineFont();
            return;
        }
        if (fallbackLeft > 0 && !Characters.of(tokens.word()).isEmpty()) {
            fallbackLeft--;
            return;
        }
        fallbackLeft = 0;
        flushUnlessCharacter();
        boolean optional = nextWordIsOptional;
        nextWordIsOptional = false;
        if (tokens.word().equals("*")) {
            nextWordIsOptional = true;
        } else if (!destination() && !table() && !properties() && !characters() && optional) {
            group.content = Group.Content.SKIPPED;
        }
    }

    /** Alternative names and other details of a font stand in groups of their own. */
    private void defineFont() {
        if (tokens.word().equals("*")) {
            group.content = Group.Content.SKIPPED;
        } else {
            fonts.define(tokens);
        }
    }

    private void flushUnlessCharacter() {
        if (!tokens.word().equals("u") && Characters.of(tokens.word()).isEmpty()) {
            flush();
        }
    }

    /** A word that says what the group holds. */
    private boolean destination() {
        switch (tokens.word()) {
            case "fonttbl" -> group.content = Group.Content.FONTS;
            case "colortbl",
                    "stylesheet",
                    "pict",
                    "nonshppict",
                    "shprslt",
                    "nonesttables",
                    "header",
                    "headerl",
                    "headerr",
                    "headerf",
                    "footer",
                    "footerl",
                    "footerr",
                    "footerf",
                    "ftnsep",
                    "ftnsepc",
                    "ftncn",
                    "aftnsep",
                    "aftnsepc",
                    "aftncn",
                    "xe",
                    "tc",
                    "tcn",
                    "rxe",
                    "do",
                    "sp",
                    "objdata",
                    "atnid",
                    "atnauthor",
                    "listtable",
                    "themedata",
                    "datastore",
                    "datafield" -> group.content = Group.Content.SKIPPED;
            case "info", "userprops", "shpinst", "upr" -> group.content = Group.Content.IGNORED;
            case "ud", "shppict", "shp" -> group.content = Group.Content.SHOWN;
            case "nesttableprops" -> group.isInnerRow = true;
            case "footnote", "annotation" -> capture(Capture.Kind.NOTE);
            case "shptxt" -> capture(Capture.Kind.TEXT_BOX);
            case "listtext", "pntext" -> capture(Capture.Kind.LIST_NUMBER);
            case "title" -> capture(Capture.Kind.TITLE);
            case "subject" -> capture(Capture.Kind.SUBJECT);
            case "propname" -> capture(Capture.Kind.PROPERTY_NAME);
            case "staticval" -> capture(Capture.Kind.PROPERTY_VALUE);
            default -> {
                return field();
            }
        }
        return true;
    }

    private void capture(Capture.Kind kind) {
        group.capture(kind);
        apart += kind.isApart() ? 1 : 0;
    }

    private boolean field() {
        switch (tokens.word()) {
            case "field" -> {
                fields.begin();
                group.beginsField = true;
            }
            case "fldinst" -> capture(Capture.Kind.INSTRUCTION);
            case "fldrslt" -> fields.separate(here());
            case "formfield" -> {
                formField = new FormFieldWords();
                group.content = Group.Content.IGNORED;
                group.capture = null;
                group.beginsFormField = true;
            }
            case "fftype", "ffres", "ffdefres" -> formField.define(tokens);
            case "ffdeftext" -> capture(Capture.Kind.PRESET_TEXT);
            case "ffl" -> capture(Capture.Kind.LIST_ITEM);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A word that ends a paragraph, cell or row, or says where cells lie. */
    private boolean table() {
        if ((group.isInnerRow ? innerRow : row).define(tokens)) {
            inRow |= !group.isInnerRow && apart == 0;
            return true;
        }
        switch (tokens.word()) {
            case "par", "sect", "\n", "\r" -> endParagraph();
            case "cell" -> endCell(1);
            case "nestcell" -> endCell(Math.max(2, group.level()));
            case "row" -> endRow(1, row);
            case "nestrow" -> endRow(Math.max(2, group.level()), innerRow);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void endParagraph() {
        number = "";
        if (group.capture != null) {
            capture("\n");
        } else if (!group.deleted) {
            flow.atLevel(level());
            flow.endParagraph();
        }
    }

    private void endCell(int level) {
        number = "";
        if (group.capture != null) {
            capture("\n");
            return;
        }
        flow.atLevel(level);
        flow.endCell();
    }

    private void endRow(int level, RowDefinition definition) {
        if (group.capture == null) {
            flow.atLevel(level);
            flow.endRow(definition.cells(), group.deleted);
            inRow &= level > 1;
        }
    }

    /** A word that changes how the text to come is meant. */
    private boolean properties() {
        switch (tokens.word()) {
            case "ansicpg" -> fonts.documentPage(tokens.number(1252));
            case "mac" -> fonts.documentPage(10000);
            case "pc" -> fonts.documentPage(437);
            case "pca" -> fonts.documentPage(850);
            case "deff" -> {
                fonts.standard(tokens.number(0));
                group.font = fonts.standard();
            }
            case "f" -> group.font = tokens.number(0);
            case "plain" -> group.resetCharacters(fonts.standard());
            case "pard" -> group.resetParagraph();
            case "intbl" -> group.inTable = tokens.isOn();
            case "itap" -> group.tableLevel = tokens.number(1);
            case "v" -> group.hidden = tokens.isOn();
            case "strike", "striked" -> group.struck = tokens.isOn();
            case "deleted" -> group.deleted = tokens.isOn();
            case "uc" -> group.fallbackLength = Math.max(0, tokens.number(1));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean characters() {
        if (tokens.word().equals("u")) {
            buffer.add(String.valueOf((char) tokens.number(0)), group.font);
            fallbackLeft = group.fallbackLength;
            return true;
        }
        String characters = Characters.of(tokens.word());
        if (!characters.isEmpty()) {
            buffer.add(characters, group.font);
        }
        return !characters.isEmpty();
    }

    private void text(int value) {
        nextWordIsOptional = false;
        if (fallbackLeft > 0) {
            fallbackLeft--;
        } else if (group.content == Group.Content.FONTS) {
            fonts.define(value);
        } else if (group.content == Group.Content.SHOWN) {
            buffer.add(value);
        }
    }

    private void flush() {
        String text = buffer.take(group.font);
        if (text.isEmpty() || group.content != Group.Content.SHOWN || group.gone()) {
            return;
        }
        if (group.capture != null) {
            capture(text);
        } else if (!fields.hideText()) {
            here().append(number).append(text);
            number = "";
        }
    }

    private void capture(String text) {
        Capture capture = group.capture;
        if (capture != null && !(capture.kind().isApart() && fields.hideText())) {
            budget.characters(text.length());
            capture.text().append(text);
        }
    }

    private void deliver(Capture capture) {
        switch (capture.kind()) {
            case NOTE -> here().note(capture.stripped());
            case TEXT_BOX -> addTextBox(here(), capture.stripped());
            case LIST_NUMBER -> number = number(capture.text().toString());
            case TITLE -> property("title", capture.stripped());
            case SUBJECT -> property("subject", capture.stripped());
            case PROPERTY_NAME -> propertyName = capture.stripped();
            case PROPERTY_VALUE -> property(propertyName, capture.stripped());
            case PRESET_TEXT -> formField.presetText(capture.stripped());
            case LIST_ITEM -> formField.item(capture.stripped());
            case INSTRUCTION -> fields.instruction(capture.stripped());
        }
    }

    private static void addTextBox(CellText text, String content) {
        if (!content.isEmpty()) {
            if (!text.blankSince(0)) {
                text.lineEnd();
            }
            text.append(content).lineEnd();
        }
    }

    /** The number of a list's item is text for a reader; its bullet says nothing. */
    private static String number(String number) {
        return number.codePoints().anyMatch(Character::isLetterOrDigit) ? number : "";
    }

    private void property(String name, String value) {
        if (!name.isEmpty() && !value.isEmpty() && properties.size() < MOST_PROPERTIES) {
            properties.putIfAbsent(name, value);
        }
    }
}
