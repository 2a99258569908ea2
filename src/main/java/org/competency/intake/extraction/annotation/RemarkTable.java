package org.competency.intake.extraction.annotation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.competency.intake.extraction.UnmatchedDocument;
import org.competency.intake.extraction.xlsx.CellAddress;

/**
 * A workbook with one table of texts, for files that carry no comments. Written part by part, since a reply must not have to
 * wait for a library of all of Excel to start. All cells are texts and stay so when they are edited: no word of a partner
 * ever becomes a formula. The workbook says of itself that it is no form.
 */
public final class RemarkTable {

    /** Custom property that tells such a table from a form that somebody filled in. */
    public static final String MARKER = UnmatchedDocument.REMARKS;

    private static final long ALWAYS = 315_532_800_000L;
    private static final int LONGEST = 32_000;
    private static final int LINE = 15;
    private static final int HIGHEST = 400;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";

    private static final String CONTENT_TYPES = HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + "</Types>";

    private static final String PACKAGE = HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
            + "relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";

    private static final String WORKBOOK_LINKS = HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
            + "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"" + OFFICE + "relationships/styles\" Target=\"styles.xml\"/>"
            + "</Relationships>";

    private static final String STYLES = HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
            + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7ECF2\"/></patternFill></fill></fills>"
            + "<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf/>"
            + "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"1\" quotePrefix=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
            + "<xf numFmtId=\"49\" borderId=\"1\" quotePrefix=\"1\" applyNumberFormat=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>"
            + "</cellXfs></styleSheet>";

    private final String sheet;
    private final List<Column> columns;

    /**
     * A column.
     *
     * @param heading its first cell
     * @param width in characters
     */
    public record Column(String heading, int width) {}

    /**
     * A table without rows.
     *
     * @param sheet name on the tab; what cannot stand there is left out
     */
    public RemarkTable(String sheet, List<Column> columns) {
        String name = sheet.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        this.sheet = name.isEmpty() ? "1" : name.substring(0, Math.min(31, name.length()));
        this.columns = List.copyOf(columns);
    }

    /** The bytes of the workbook. */
    public byte[] write(List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 << 10);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "[Content_Types].xml", CONTENT_TYPES);
            add(zip, "_rels/.rels", PACKAGE);
            add(zip, "xl/workbook.xml", workbook());
            add(zip, "xl/_rels/workbook.xml.rels", WORKBOOK_LINKS);
            add(zip, "xl/styles.xml", STYLES);
            add(zip, "xl/worksheets/sheet1.xml", worksheet(rows));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a workbook into memory", e);
        }
        return marked(bytes.toByteArray());
    }

    private static byte[] marked(byte[] workbook) {
        try (OfficePackage parts = OfficePackage.open(workbook)) {
            CustomProperties.put(parts, MARKER, "1");
            return parts.write();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a workbook into memory", e);
        }
    }

    private String workbook() {
        return HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "relationships\"><sheets><sheet name=\""
                + XmlWords.escape(sheet) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    }

    private String worksheet(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<worksheet xmlns=\"")
                .append(MAIN)
                .append("\">");
        xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
        xml.append("<sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\">")
                .append("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                .append("</sheetView></sheetViews><cols>");
        for (int i = 0; i < columns.size(); i++) {
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(i + 1, columns.get(i).width()));
        }
        xml.append("</cols><sheetData>");
        row(xml, 0, columns.stream().map(Column::heading).toList(), 1);
        for (int i = 0; i < rows.size(); i++) {
            row(xml, i + 1, rows.get(i), 2);
        }
        return xml.append(
                        "</sheetData><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.2\" footer=\"0.2\"/>")
                .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>")
                .toString();
    }

    private void row(StringBuilder xml, int row, List<String> cells, int style) {
        xml.append("<row r=\"%d\" ht=\"%d\" customHeight=\"1\">".formatted(row + 1, height(cells)));
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
            xml.append("<c r=\"%s\" s=\"%d\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                    .formatted(CellAddress.name(row, i), style, XmlWords.escape(shown)));
        }
        xml.append("</row>");
    }

    /** In points, for the longest of the texts: not every program makes rows as high as their texts. */
    private int height(List<String> cells) {
        int lines = 1;
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            int width = Math.max(1, columns.get(i).width() - 2);
            lines = Math.max(
                    lines,
                    cells.get(i)
                            .lines()
                            .mapToInt(line -> 1 + width(line) / width)
                            .sum());
        }
        return Math.min(HIGHEST, 3 + LINE * lines);
    }

    /** In characters of Latin; those of East Asia are about twice as wide. */
    private static int width(String line) {
        return line.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
