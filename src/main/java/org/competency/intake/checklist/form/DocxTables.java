package org.competency.intake.checklist.form;

import java.util.List;

import org.competency.intake.checklist.form.FormPlan.Chapter;
import org.competency.intake.checklist.form.FormPlan.Part;
import org.competency.intake.checklist.form.FormPlan.Question;

/** Writes the tables of a form: fields to fill in, and questions with their answers. Widths in twentieths of a point. */
final class DocxTables {

    private static final int[] FIELDS = {5200, 9938};
    private static final int[] QUESTIONS = {1240, 3200, 3900, 2100, 4698};
    private static final String INPUT = "FFFBEB";

    private final WordXml xml;
    private final DocxControls controls;

    DocxTables(WordXml xml) {
        this.xml = xml;
        this.controls = new DocxControls(xml);
    }

    /** A table of labels with a control beside each. */
    void fields(String caption, List<Field> fields) {
        begin(caption, "One label with a field to fill in per row.", FIELDS, "0", "1");
        for (Field field : fields) {
            xml.open("tr").open("trPr").empty("cantSplit").close();
            cell(
                    FIELDS[0],
                    "F1F4F8",
                    "FieldLabel",
                    "label:" + field.key(),
                    field.required() ? field.label() + " *" : field.label());
            field(field);
            xml.close();
        }
        end();
    }

    private void field(Field field) {
        if (field.choices().isEmpty()) {
            text(FIELDS[1], field.value());
        } else {
            openCell(FIELDS[1], INPUT);
            openParagraph("TableText");
            controls.choice(field.label(), field.key(), field.choices(), FormWords.CHOOSE_ITEM, field.value());
            xml.close().close();
        }
    }

    /** A table of questions with a header row that comes again on each page. */
    void questions(Chapter chapter, Part part) {
        begin(
                chapter.heading(part.title()),
                "One requirement per row, with an answer to choose and a response to write.",
                QUESTIONS,
                "1",
                "0");
        header(chapter);
        part.questions().forEach(question -> question(chapter, question));
        end();
    }

    private void header(Chapter chapter) {
        List<String> headings = List.of(
                FormWords.ID,
                FormWords.REQUIREMENT,
                FormWords.HELP,
                chapter.heading(FormWords.ANSWER),
                chapter.heading(FormWords.RESPONSE));
        xml.open("tr").open("trPr").empty("cantSplit").empty("tblHeader").close();
        for (int i = 0; i < headings.size(); i++) {
            cell(QUESTIONS[i], "1F3A5F", "TableHeader", "heading", headings.get(i));
        }
        xml.close();
    }

    private void question(Chapter chapter, Question question) {
        String id = question.requirement().id();
        xml.open("tr").open("trPr").empty("cantSplit").close();
        cell(QUESTIONS[0], "", "TableId", "row:" + question.key(), id);
        cell(
                QUESTIONS[1],
                "",
                "TableRequirement",
                "requirement",
                question.requirement().title());
        openCell(QUESTIONS[2], "");
        question.help().forEach(line -> locked("TableHelp", "help", line));
        if (question.help().isEmpty()) {
            paragraph("TableHelp", "");
        }
        xml.close();
        openCell(QUESTIONS[3], INPUT);
        openParagraph("TableText");
        answer(chapter.heading("Answer to " + id), question);
        xml.close().close();
        text(QUESTIONS[4], question.answer().response());
        xml.close();
    }

    private void answer(String name, Question question) {
        String tag = "answer:" + question.key();
        String answer = question.answer().answer();
        if (question.isConfirmation() && (answer.isEmpty() || question.choices().contains(answer))) {
            controls.box(name, tag, question.choices().get(0), !answer.isEmpty());
        } else {
            controls.choice(name, tag, question.choices(), FormWords.CHOOSE, answer);
        }
    }

    private void begin(String caption, String description, int[] widths, String firstRow, String firstColumn) {
        int all = 0;
        for (int width : widths) {
            all += width;
        }
        xml.open("tbl").open("tblPr");
        xml.empty("tblStyle", "val", "FormTable").empty("tblW", "w", Integer.toString(all), "type", "dxa");
        xml.empty("tblLayout", "type", "fixed");
        xml.empty("tblLook", "val", "04A0", "firstRow", firstRow, "lastRow", "0", "firstColumn", firstColumn);
        xml.empty("tblCaption", "val", caption).empty("tblDescription", "val", description);
        xml.close().open("tblGrid");
        for (int width : widths) {
            xml.empty("gridCol", "w", Integer.toString(width));
        }
        xml.close();
    }

    private void end() {
        xml.close();
    }

    private void cell(int width, String fill, String style, String tag, String text) {
        openCell(width, fill);
        locked(style, tag, text);
        xml.close();
    }

    private void locked(String style, String tag, String text) {
        openParagraph(style);
        controls.locked(tag, text);
        xml.close();
    }

    private void openCell(int width, String fill) {
        xml.open("tc").open("tcPr").empty("tcW", "w", Integer.toString(width), "type", "dxa");
        if (!fill.isEmpty()) {
            xml.empty("shd", "val", "clear", "color", "auto", "fill", fill);
        }
        xml.close();
    }

    /** A cell to write in, one paragraph a line. */
    private void text(int width, String value) {
        openCell(width, INPUT);
        value.lines().forEach(line -> paragraph("TableText", line));
        if (value.isEmpty()) {
            paragraph("TableText", "");
        }
        xml.close();
    }

    private void openParagraph(String style) {
        xml.open("p").open("pPr").empty("pStyle", "val", style).close();
    }

    private void paragraph(String style, String text) {
        openParagraph(style);
        if (!text.isEmpty()) {
            xml.open("r").text(text).close();
        }
        xml.close();
    }
}
