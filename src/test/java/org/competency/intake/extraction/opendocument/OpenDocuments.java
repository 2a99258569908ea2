package org.competency.intake.extraction.opendocument;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.competency.intake.extraction.Zips;

/** Writes OpenDocument files for tests: packed or flat, with styles that the tests need. */
public final class OpenDocuments {

    private static final String NAMESPACES = """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
            xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
            xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
            xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
            xmlns:dc="http://purl.org/dc/elements/1.1/"
            xmlns:xlink="http://www.w3.org/1999/xlink"
            xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0"
            xmlns:ooo="http://openoffice.org/2004/office"
            xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
            xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
            office:version="1.3"
            """;

    static final String STYLES = """
            <office:font-face-decls>
              <style:font-face style:name="Boxes" svg:font-family="Wingdings"/>
            </office:font-face-decls>
            <office:automatic-styles>
              <style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
              <style:style style:name="Struck" style:family="text"><style:text-properties
                style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
              <style:style style:name="Symbols" style:family="text"><style:text-properties style:font-name="Boxes"/></style:style>
              <style:style style:name="Parent" style:family="table-cell"><style:text-properties style:font-name="Boxes"/></style:style>
              <style:style style:name="Child" style:family="table-cell" style:parent-style-name="Parent"/>
              <style:style style:name="Away" style:family="table"><style:table-properties table:display="false"/></style:style>
            </office:automatic-styles>""";

    private OpenDocuments() {}

    /** A text; {@code content} is what stands in its body. */
    public static byte[] text(String content) {
        return pack("text", "<office:text>" + content + "</office:text>", Map.of());
    }

    /** A spreadsheet; {@code content} are its tables. */
    public static byte[] sheets(String content) {
        return pack("spreadsheet", "<office:spreadsheet>" + content + "</office:spreadsheet>", Map.of());
    }

    /** A text with further parts in its package. */
    static byte[] textWith(Map<String, byte[]> parts) {
        return pack("text", "<office:text><text:p>Nothing</text:p></office:text>", parts);
    }

    private static byte[] pack(String kind, String body, Map<String, byte[]> parts) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("mimetype", bytes("application/vnd.oasis.opendocument." + kind));
        entries.put(
                "content.xml",
                bytes("<?xml version='1.0' encoding='UTF-8'?><office:document-content " + NAMESPACES + ">" + STYLES
                        + "<office:body>" + body + "</office:body></office:document-content>"));
        entries.putAll(parts);
        return Zips.zip(entries);
    }

    /** A flat document; {@code kind} is text or spreadsheet. */
    static byte[] flat(String kind, String before, String content) {
        return bytes("<?xml version='1.0' encoding='UTF-8'?>\n<office:document " + NAMESPACES
                + " office:mimetype='application/vnd.oasis.opendocument." + kind + "'>" + before + STYLES
                + "<office:body>\n <office:" + kind + ">" + content + "</office:" + kind
                + ">\n</office:body></office:document>");
    }

    /** A row of a table with a paragraph in each cell; cells are XML. */
    static String row(String... cells) {
        StringBuilder row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append("<table:table-cell><text:p>").append(cell).append("</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    static String table(String... rows) {
        return "<table:table table:name='T'>" + String.join("", rows) + "</table:table>";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
