package org.competency.intake.extraction.pdf;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDPushButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;

class FormFieldsTests {

    private final PdfFixture fixture = new PdfFixture();
    private PDAcroForm form;

    @BeforeEach
    void createForm() {
        form = new PDAcroForm(fixture.document);
        PDResources resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 10 Tf 0 g");
        fixture.document.getDocumentCatalog().setAcroForm(form);
    }

    private <F extends PDField> F add(F field, String name) throws IOException {
        field.setPartialName(name);
        PDAnnotationWidget widget = field.getWidgets().get(0);
        widget.setRectangle(new PDRectangle(155, PdfFixture.HEIGHT - 138, 80, 16));
        fixture.document.getPage(0).getAnnotations().add(widget);
        List<PDField> fields = form.getFields();
        fields.add(field);
        form.setFields(fields);
        return field;
    }

    @Test
    void givesNameLabelAndValueOfATextField() throws IOException {
        PDTextField field = add(new PDTextField(form), "response");
        field.setAlternateFieldName("Response to ABR-001");
        field.setValue("All accounts");

        Grid grid = fixture.read().grids().get(0);

        assertThat(grid.kind()).isEqualTo(Grid.Kind.FORM);
        assertThat(PdfFixture.cells(grid)).isEqualTo("0,0 response\n0,1 Response to ABR-001\n0,2 All accounts");
        assertThat(grid.cells().get(2).control()).isEqualTo(Cell.Control.FILLED);
    }

    @Test
    void givesTheStateOfACheckBox() throws IOException {
        PDCheckBox field = add(new PDCheckBox(form), "consent");
        field.getCOSObject().setName(COSName.V, "Off");

        Grid grid = fixture.read().grids().get(0);

        assertThat(grid.cells().get(1).state()).isEqualTo(Cell.State.UNCHECKED);
    }

    @Test
    void givesWhatIsShownOfAChoiceNotItsExportValue() throws IOException {
        PDComboBox field = add(new PDComboBox(form), "met");
        field.setOptions(List.of("0", "1"), List.of("Not met", "Met"));
        field.setValue("1");

        Grid grid = fixture.read().grids().get(0);

        assertThat(PdfFixture.cells(grid)).isEqualTo("0,0 met\n0,2 Met");
    }

    @Test
    void tellsAPlaceholderFromAnAnswer() throws IOException {
        PDComboBox field = add(new PDComboBox(form), "met");
        field.setOptions(List.of("<select>", "Yes", "No"));
        field.setValue("<select>");

        Grid grid = fixture.read().grids().get(0);

        assertThat(grid.cells().get(1).control()).isEqualTo(Cell.Control.PLACEHOLDER);
    }

    @Test
    void skipsPushButtons() throws IOException {
        add(new PDPushButton(form), "print");

        assertThat(fixture.read().grids()).isEmpty();
    }

    @Test
    void putsTheValueIntoTheTableCellThatItIsShownIn() throws IOException {
        fixture.lines(new float[] {50, 150, 250}, new float[] {100, 120, 140})
                .text(55, 114, "Question")
                .text(155, 114, "Answer")
                .text(55, 134, "Backups?");
        add(new PDTextField(form), "answer").setValue("Every night");

        Grid table = fixture.read().grids().get(1);

        assertThat(PdfFixture.cells(table)).isEqualTo("0,0 Question\n0,1 Answer\n1,0 Backups?\n1,1 Every night");
        assertThat(table.cells().get(3).control()).isEqualTo(Cell.Control.FILLED);
    }
}
