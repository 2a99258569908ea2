package org.competency.intake.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

import org.competency.intake.extraction.opendocument.OpenDocuments;

/** The same questionnaire in each format that can be written without an office program. */
public enum SampleFormat {
    DOCX {
        @Override
        byte[] write(List<List<String>> table) throws IOException {
            try (XWPFDocument document = new XWPFDocument();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                document.createParagraph().createRun().setText("Partner self-assessment");
                XWPFTable words = document.createTable(table.size(), table.get(0).size());
                for (int row = 0; row < table.size(); row++) {
                    for (int column = 0; column < table.get(row).size(); column++) {
                        words.getRow(row)
                                .getCell(column)
                                .setText(table.get(row).get(column));
                    }
                }
                document.write(bytes);
                return bytes.toByteArray();
            }
        }
    },
    XLSX {
        @Override
        byte[] write(List<List<String>> table) throws IOException {
            return workbook(new XSSFWorkbook(), table);
        }
    },
    XLS {
        @Override
        byte[] write(List<List<String>> table) throws IOException {
            return workbook(new HSSFWorkbook(), table);
        }
    },
    ODT {
        @Override
        byte[] write(List<List<String>> table) {
            return OpenDocuments.text(openDocument(table));
        }
    },
    ODS {
        @Override
        byte[] write(List<List<String>> table) {
            return OpenDocuments.sheets(openDocument(table));
        }
    },
    PDF {
        @Override
        byte[] write(List<List<String>> table) throws IOException {
            return PrintedTable.pdf(table);
        }
    },
    RTF {
        @Override
        byte[] write(List<List<String>> table) {
            return bytes(lines(
                    table,
                    "{\\rtf1\\ansi ",
                    "\\trowd\\cellx1000\\cellx5000\\cellx6000\\cellx9000 ",
                    cell -> "\\pard\\intbl " + cell + "\\cell ",
                    "\\row\n",
                    "\\pard\\par}"));
        }
    },
    HTML {
        @Override
        byte[] write(List<List<String>> table) {
            return bytes(lines(
                    table,
                    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Checklist</title></head><body><table>",
                    "<tr>",
                    cell -> "<td>" + cell + "</td>",
                    "</tr>\n",
                    "</table></body></html>"));
        }
    },
    CSV {
        @Override
        byte[] write(List<List<String>> table) {
            return bytes(table.stream()
                    .map(row -> row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\r\n")));
        }
    };

    abstract byte[] write(List<List<String>> table) throws IOException;

    /** The bytes of the questionnaire. */
    byte[] file() throws IOException {
        return write(Questions.table());
    }

    private static byte[] workbook(Workbook workbook, List<List<String>> table) throws IOException {
        try (workbook;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Checklist");
            for (int number = 0; number < table.size(); number++) {
                Row row = sheet.createRow(number);
                for (int column = 0; column < table.get(number).size(); column++) {
                    row.createCell(column).setCellValue(table.get(number).get(column));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static String openDocument(List<List<String>> table) {
        return lines(
                table,
                "<table:table table:name='Checklist'>",
                "<table:table-row>",
                cell -> "<table:table-cell office:value-type='string'><text:p>" + cell + "</text:p></table:table-cell>",
                "</table:table-row>",
                "</table:table>");
    }

    private static String lines(
            List<List<String>> table,
            String before,
            String beforeRow,
            UnaryOperator<String> cell,
            String afterRow,
            String after) {
        return table.stream()
                .map(row -> row.stream().map(cell).collect(Collectors.joining("", beforeRow, afterRow)))
                .collect(Collectors.joining("", before, after));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
