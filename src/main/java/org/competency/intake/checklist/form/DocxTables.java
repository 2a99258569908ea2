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
            cell(FIELDS[0], "F1F4F8", "FieldLabel", field.required() ? field.label() + " *" : field.label());
            openCell(FIELDS[1], INPUT, "TableText");
            field(field);
            closeCell();
            xml.close();
        }
        end();
    }

    private void field(Field field) {
        if (field.choices().isEmpty()) {
            controls.text(field.label(), field.key(), FormWords.ENTER, field.value());
        } else {
            controls.choice(field.label(), field.key(), field.choices(), FormWords.CHOOSE_ITEM, field.value());
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
            cell(QUESTIONS[i], "1F3A5F", "TableHeader", headings.get(i));
        }
        xml.close();
    }

    private void question(Chapter chapter, Question question) {
        String id = question.requirement().id();
        xml.open("tr").open("trPr").empty("cantSplit").close();
        cell(QUESTIONS[0], "", "TableId", id);
        cell(QUESTIONS[1], "", "TableRequirement", question.requirement().title());
        openCell(QUESTIONS[2]);
        question.help().forEach(line -> paragraph("TableHelp", line));
        if (question.help().isEmpty()) {
            paragraph("TableHelp", "");
        }
        xml.close();
        openCell(QUESTIONS[3], INPUT, "TableText");
        answer(chapter.heading("Answer to " + id), question);
        closeCell();
        openCell(QUESTIONS[4], INPUT, "TableText");
        controls.text(
                chapter.heading("Response to " + id),
                "response:" + question.key(),
                FormWords.RESPOND,
                question.answer().response());
        closeCell();
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

    private void cell(int width, String fill, String style, String text) {
        openCell(width, fill, style);
        xml.open("r").text(text).close();
        closeCell();
    }

    private void openCell(int width) {
        xml.open("tc")
                .open("tcPr")
                .empty("tcW", "w", Integer.toString(width), "type", "dxa")
                .close();
    }

    private void openCell(int width, String fill, String style) {
        xml.open("tc").open("tcPr").empty("tcW", "w", Integer.toString(width), "type", "dxa");
        if (!fill.isEmpty()) {
            xml.empty("shd", "val", "clear", "color", "auto", "fill", fill);
        }
        xml.close().open("p").open("pPr").empty("pStyle", "val", style).close();
    }

    private void closeCell() {
        xml.close().close();
    }

    private void paragraph(String style, String text) {
        xml.open("p").open("pPr").empty("pStyle", "val", style).close();
        if (!text.isEmpty()) {
            xml.open("r").text(text).close();
        }
        xml.close();
    }
}
