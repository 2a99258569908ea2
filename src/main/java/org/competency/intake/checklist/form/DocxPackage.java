package org.competency.intake.checklist.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts around the text of a document (ECMA-376 part 2): styles, protection, footer and properties. */
final class DocxPackage {

    /** The same form is the same bytes, whenever it is made. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CASE =
            "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"3\" name=\"%s\"><vt:lpwstr>%s</vt:lpwstr></property>";

    private static final String[] FIXED = {
        "[Content_Types].xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/settings.xml",
        "word/numbering.xml"
    };

    private final Map<String, String> values;

    DocxPackage(String marker, String caseNumber, String title) {
        this.values = Map.of(
                "MARKER",
                escaped(marker),
                "TITLE",
                escaped(title),
                "CASE",
                caseNumber.isEmpty() ? "" : carried(caseNumber));
    }

    byte[] write(byte[] document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : FIXED) {
                add(zip, part, resource(part));
            }
            for (String part : new String[] {"word/footer1.xml", "docProps/core.xml", "docProps/custom.xml"}) {
                add(zip, part, filled(part));
            }
            add(zip, "word/document.xml", document);
        }
        return bytes.toByteArray();
    }

    private byte[] filled(String part) throws IOException {
        String text = new String(resource(part), StandardCharsets.UTF_8);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String carried(String caseNumber) {
        return CASE.formatted(ChecklistForm.CASE, escaped(caseNumber));
    }

    private static byte[] resource(String part) throws IOException {
        String name = "/forms/docx/"
                + part.replace("[Content_Types]", "content-types").replace("_rels/.rels", "rels.xml");
        try (InputStream in = DocxPackage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The product is incomplete: %s is missing; install it again.".formatted(name));
            }
            return in.readAllBytes();
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return XmlText.clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
