package org.competency.intake.extraction.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.parser.Parsing;
import org.competency.intake.extraction.parser.Zip;

/** Writes docx files by hand: the XML that office programs write, without the programs. */
final class DocxFixture {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final StringBuilder body = new StringBuilder();
    private String comments = "";

    DocxFixture add(String xml) {
        body.append(xml);
        return this;
    }

    DocxFixture comment(String id, String text) {
        comments += "<w:comment w:id=\"" + id + "\">" + paragraph(text) + "</w:comment>";
        return this;
    }

    /** A table of one row with an id in the first cell and the given content in the second. */
    static String answerTable(String cellContent) {
        return table(row(cell(paragraph("1.1")), cell(cellContent)));
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String content) {
        return cell("", content);
    }

    static String cell(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    static String paragraph(String text) {
        return paragraphOf(run(text));
    }

    static String paragraphOf(String inline) {
        return "<w:p>" + inline + "</w:p>";
    }

    static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String control(String properties, String content) {
        return "<w:sdt><w:sdtPr>" + properties + "</w:sdtPr><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
    }

    byte[] bytes() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + MEDIA_TYPE
                        + ".main+xml\"/></Types>");
        parts.put("_rels/.rels", relationships("officeDocument", "word/document.xml"));
        parts.put("word/_rels/document.xml.rels", relationships("comments", "comments.xml"));
        parts.put("word/comments.xml", "<w:comments " + NAMESPACES + ">" + comments + "</w:comments>");
        parts.put("word/document.xml", "<w:document " + NAMESPACES + "><w:body>" + body + "</w:body></w:document>");
        return Zip.of(parts);
    }

    private static String relationships(String type, String target) {
        return "<Relationships xmlns=\"" + RELATIONSHIPS + "\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + type
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    GridDocument read() {
        return Parsing.parse(new DocxParser(), MEDIA_TYPE, bytes());
    }

    /** What was read of the cell with the answer in {@link #answerTable}. */
    static String text(GridDocument document) {
        return document.grids().get(0).cells().stream()
                .filter(cell -> cell.column() == 1)
                .map(cell -> cell.text())
                .collect(Collectors.joining("|"));
    }

    static String cells(Grid grid) {
        return grid.cells().stream()
                .map(cell -> "%d,%d %dx%d %s"
                        .formatted(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text()))
                .collect(Collectors.joining("\n"));
    }
}
