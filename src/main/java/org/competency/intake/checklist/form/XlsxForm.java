package org.competency.intake.checklist.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.form.FormPlan.Chapter;
import org.competency.intake.checklist.form.FormPlan.Part;
import org.competency.intake.checklist.form.FormPlan.Question;

/** Writes a form as a workbook: a sheet to begin with, one for the application, and one for each case study. */
final class XlsxForm {

    private static final int ID = 0;
    private static final int REQUIREMENT = 1;
    private static final int HELP = 2;
    private static final int ANSWER = 3;
    private static final int RESPONSE = 4;

    private final FormPlan plan;

    XlsxForm(FormPlan plan) {
        this.plan = plan;
    }

    byte[] write() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XlsxStyles styles = new XlsxStyles(workbook);
            XlsxChoices choices = new XlsxChoices(workbook);
            start(new XlsxSheet(workbook, choices, FormWords.START, 52, 88), styles);
            for (Chapter chapter : plan.chapters()) {
                String name = chapter.caseStudy() == null ? FormWords.REQUIREMENTS : chapter.title();
                chapter(
                        new XlsxSheet(
                                workbook,
                                choices,
                                WorkbookUtil.createSafeSheetName(name),
                                plan.idWidth(),
                                34,
                                44,
                                24,
                                62),
                        styles,
                        chapter);
            }
            hideNames(workbook);
            properties(workbook.getProperties());
            workbook.setActiveSheet(0);
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private void start(XlsxSheet sheet, XlsxStyles styles) {
        Checklist checklist = plan.checklist();
        sheet.across(styles.title, checklist.title()).across(styles.subtitle, FormWords.subtitle(checklist));
        sheet.nextRow();
        if (!FormWords.introduction(checklist).isEmpty()) {
            sheet.across(styles.text, FormWords.introduction(checklist));
        }
        int number = 1;
        for (String step : FormWords.steps(checklist, plan.hasCaseStudies())) {
            sheet.across(styles.text, number++ + ". " + step);
        }
        sheet.nextRow().across(styles.heading, FormWords.facts(checklist));
        for (Field field : plan.fields()) {
            sheet.cell(0, styles.label, label(field));
            sheet.input(1, styles.input, field.key(), field.choices(), field.value())
                    .nextRow();
        }
        sheet.end("Form " + plan.marker());
    }

    private static String label(Field field) {
        return field.required() ? field.label() + " *" : field.label();
    }

    private void chapter(XlsxSheet sheet, XlsxStyles styles, Chapter chapter) {
        sheet.across(styles.title, chapter.title());
        for (Field field : chapter.fields()) {
            sheet.across(ID, REQUIREMENT, styles.label, label(field));
            sheet.input(HELP, styles.input, field.key(), field.choices(), field.value())
                    .nextRow();
        }
        sheet.cell(ID, styles.header, FormWords.ID);
        sheet.cell(REQUIREMENT, styles.header, FormWords.REQUIREMENT);
        sheet.cell(HELP, styles.header, FormWords.HELP);
        sheet.cell(ANSWER, styles.header, chapter.heading(FormWords.ANSWER));
        sheet.cell(RESPONSE, styles.header, chapter.heading(FormWords.RESPONSE));
        sheet.endHeader();
        for (Part part : chapter.parts()) {
            part(sheet, styles, part);
        }
        sheet.end("Form " + plan.marker());
    }

    private static void part(XlsxSheet sheet, XlsxStyles styles, Part part) {
        sheet.across(styles.section, part.title());
        if (!part.condition().isEmpty()) {
            sheet.across(styles.condition, part.condition());
        }
        for (Question question : part.questions()) {
            sheet.cell(ID, styles.id, question.requirement().id());
            sheet.cell(REQUIREMENT, styles.requirement, question.requirement().title());
            sheet.cell(HELP, styles.help, String.join("\n", question.help()));
            sheet.input(
                    ANSWER,
                    styles.input,
                    "answer:" + question.key(),
                    question.choices(),
                    question.answer().answer());
            sheet.input(
                    RESPONSE,
                    styles.input,
                    "response:" + question.key(),
                    List.of(),
                    question.answer().response());
            sheet.nextRow();
        }
    }

    /** The names are for programs; in the list of names they would only be in the way. */
    private static void hideNames(XSSFWorkbook workbook) {
        if (workbook.getCTWorkbook().isSetDefinedNames()) {
            workbook.getCTWorkbook().getDefinedNames().getDefinedNameList().stream()
                    .filter(name -> name.getName().startsWith("intake_"))
                    .forEach(name -> name.setHidden(true));
        }
    }

    private void properties(POIXMLProperties properties) {
        properties.getCoreProperties().setCreator("competency-intake");
        properties.getCoreProperties().setTitle(plan.checklist().title());
        properties.getCoreProperties().setSubjectProperty(plan.marker());
        properties.getCustomProperties().addProperty(ChecklistForm.MARKER, plan.marker());
        if (!plan.caseNumber().isEmpty()) {
            properties.getCustomProperties().addProperty(ChecklistForm.CASE, plan.caseNumber());
        }
    }
}
