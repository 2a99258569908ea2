package org.competency.intake.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Requirement;

/** Makes office files as partners send them. */
public final class ChecklistDocuments {

    private ChecklistDocuments() {}

    /** The program's checklist as docx, every second row answered; {@code partner} makes the file one of its own. */
    public static byte[] halfAnswered(String partner) {
        Checklist checklist = Checklists.in(Path.of("config/checklists"))
                .find(new ChecklistRef("industrial-software-technology", "1.0"))
                .orElseThrow();
        List<Requirement> rows = checklist.requirements().toList();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Partner self-assessment of " + partner);
            XWPFTable table = document.createTable(rows.size() + 1, 4);
            fill(table, 0, "ID", "Requirement", "Met?", "Partner Response");
            for (int row = 0; row < rows.size(); row++) {
                boolean answered = row % 2 == 0;
                fill(
                        table,
                        row + 1,
                        rows.get(row).id(),
                        rows.get(row).title(),
                        answered ? "Met" : "",
                        answered ? "See chapter " + row + " of " + partner : "");
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A docx without any question. */
    public static byte[] letter(String words) {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(words);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XWPFTable table, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            table.getRow(row).getCell(column).setText(cells[column]);
        }
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }
}
