package org.competency.intake.extraction.annotation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.competency.intake.extraction.Zips;

/** A docx put together from the XML that office programs write. */
final class DocumentFile {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships/";
    private static final String LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private DocumentFile(String namespace, String office, String body) {
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"txt\" ContentType=\"text/plain\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Override PartName=\"/word/comments.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
        parts.put(
                "_rels/.rels",
                links("<Relationship Id=\"rId1\" Type=\"" + office
                        + "officeDocument\" Target=\"word/document.xml\"/>"));
        parts.put(
                "word/document.xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<w:document xmlns:w=\"" + namespace + "\"><w:body>"
                        + body + "</w:body></w:document>");
        parts.put("word/media/note.txt", "anything");
    }

    static DocumentFile of(String body) {
        return new DocumentFile(TRANSITIONAL, OFFICE, body);
    }

    static DocumentFile strict(String body) {
        return new DocumentFile(STRICT, STRICT_OFFICE, body);
    }

    DocumentFile with(String part, String content) {
        parts.put(part, content);
        return this;
    }

    DocumentFile withComments(String comments) {
        return with(
                        "word/_rels/document.xml.rels",
                        links("<Relationship Id=\"rId1\" Type=\"" + OFFICE + "comments\" Target=\"comments.xml\"/>"))
                .with(
                        "word/comments.xml",
                        "<w:comments xmlns:w=\"" + TRANSITIONAL + "\">" + comments + "</w:comments>");
    }

    static String links(String links) {
        return "<Relationships xmlns=\"" + LINKS + "\">" + links + "</Relationships>";
    }

    /** A table of questions: its header, then these rows. */
    static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + row(cell("ID"), cell("Requirement"), cell("Met?"), cell("Partner Response"))
                + String.join("", rows) + "</w:tbl>";
    }

    static String question(String id, String answer) {
        return row(cell(id), cell("Requirement " + id), answer, cell("A response to " + id));
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String text) {
        return "<w:tc><w:tcPr/>" + paragraph(text) + "</w:tc>";
    }

    static String paragraph(String text) {
        return "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    byte[] bytes() {
        Map<String, byte[]> encoded = new LinkedHashMap<>();
        parts.forEach((name, text) -> encoded.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Zips.zip(encoded);
    }
}
