package org.competency.intake.checklist.form;

import java.io.IOException;
import java.util.List;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.form.FormPlan.Chapter;
import org.competency.intake.checklist.form.FormPlan.Part;

/** Writes a form as a text document: fields first, then a chapter for the application and one for each case study. */
final class DocxForm {

    private final FormPlan plan;
    private final WordXml xml = new WordXml("document");
    private final DocxTables tables = new DocxTables(xml);

    DocxForm(FormPlan plan) {
        this.plan = plan;
    }

    byte[] write() throws IOException {
        Checklist checklist = plan.checklist();
        xml.open("body");
        paragraph("Title", checklist.title());
        paragraph("Subtitle", FormWords.subtitle(checklist));
        paragraph("BodyText", FormWords.introduction(checklist));
        FormWords.steps(checklist, plan.hasCaseStudies()).forEach(step -> paragraph("Step", step));
        paragraph("Heading1", FormWords.facts(checklist));
        tables.fields(FormWords.facts(checklist), plan.fields());
        plan.chapters().forEach(this::chapter);
        xml.empty("p");
        page();
        xml.close();
        return new DocxPackage(plan.marker(), plan.caseNumber(), checklist.title()).write(xml.end());
    }

    private void chapter(Chapter chapter) {
        paragraph(chapter.caseStudy() == null ? "Heading1" : "Chapter", chapter.title());
        List<Field> fields = chapter.fields();
        if (!fields.isEmpty()) {
            paragraph("BodyText", FormWords.caseStudies(plan.checklist()));
            tables.fields(chapter.title(), fields);
        }
        chapter.parts().forEach(part -> part(chapter, part));
    }

    private void part(Chapter chapter, Part part) {
        paragraph("Heading2", part.title());
        paragraph("Condition", part.condition());
        tables.questions(chapter, part);
    }

    private void paragraph(String style, String text) {
        if (!text.isEmpty()) {
            xml.open("p").open("pPr").empty("pStyle", "val", style).close();
            xml.open("r").text(text).close().close();
        }
    }

    /** A4 across, with margins of 1.5 cm. */
    private void page() {
        xml.open("sectPr").empty("footerReference", "type", "default", "r:id", "footer");
        xml.empty("pgSz", "w", "16838", "h", "11906", "orient", "landscape");
        xml.empty(
                "pgMar", "top", "850", "right", "850", "bottom", "850", "left", "850", "header", "400", "footer",
                "400");
        xml.close();
    }
}
