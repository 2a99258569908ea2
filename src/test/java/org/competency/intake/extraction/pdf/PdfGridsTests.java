package org.competency.intake.extraction.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDXFAResource;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.grid.Box;
import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PdfGridsTests {

    private static final float[] XS = {50, 150, 250, 400};

    private static PdfFixture threeColumns() {
        return new PdfFixture()
                .lines(XS, new float[] {100, 120, 160})
                .text(55, 114, "Id")
                .text(155, 114, "Met?")
                .text(255, 114, "Response");
    }

    @Test
    void readsATableByItsLines() {
        GridDocument document = threeColumns()
                .text(55, 134, "ABR-001")
                .text(155, 134, "Yes")
                .text(255, 134, "See the plan")
                .text(255, 200, "after the table")
                .read();

        assertThat(document.grids()).hasSize(1);
        assertThat(PdfFixture.cells(document.grids().get(0)))
                .isEqualTo("0,0 Id\n0,1 Met?\n0,2 Response\n1,0 ABR-001\n1,1 Yes\n1,2 See the plan");
        assertThat(document.after()).containsExactly("after the table");
        assertThat(document.problems()).isEmpty();
    }

    @Test
    void takesThinFilledRectanglesAsLines() {
        PdfFixture fixture = new PdfFixture();
        for (float x : new float[] {50, 150, 250}) {
            fixture.bar(x, 100, 0.5f, 40);
        }
        for (float y : new float[] {100, 120, 140}) {
            fixture.bar(50, y, 200, 0.5f);
        }

        GridDocument document = fixture.text(55, 114, "a")
                .text(155, 114, "b")
                .text(55, 134, "c")
                .text(155, 134, "d")
                .read();

        assertThat(PdfFixture.cells(document.grids().get(0))).isEqualTo("0,0 a\n0,1 b\n1,0 c\n1,1 d");
    }

    @Test
    void mergesFieldsWithoutALineBetweenThem() {
        GridDocument document = new PdfFixture()
                .lines(new float[] {50, 350}, new float[] {100, 120, 140, 160})
                .line(200, 120, 200, 160)
                .text(55, 114, "Security")
                .text(55, 134, "a")
                .text(205, 134, "b")
                .text(205, 154, "d")
                .read();

        assertThat(PdfFixture.cells(
                        document.grids().get(0), cell -> cell.row() + " " + cell.columnSpan() + " " + cell.text()))
                .isEqualTo("0 2 Security\n1 1 a\n1 1 b\n2 1 d");
    }

    @Test
    void joinsWrappedLinesAndKeepsParagraphs() {
        GridDocument document = threeColumns()
                .text(255, 130, "Backups are made every")
                .text(255, 142, "night.")
                .text(255, 154, "See the plan.")
                .text(155, 134, "Yes")
                .read();

        assertThat(PdfFixture.cells(document.grids().get(0))).contains("Backups are made every\nnight.\nSee the plan.");
    }

    @Test
    void leavesOutDiagonalWatermarks() {
        GridDocument document = threeColumns()
                .text(155, 134, "Yes")
                .diagonal(100, 200, "CONFIDENTIAL")
                .read();

        assertThat(PdfFixture.cells(document.grids().get(0))).isEqualTo("0,0 Id\n0,1 Met?\n0,2 Response\n1,1 Yes");
    }

    @Test
    void leavesOutWhatIsStruckOut() {
        GridDocument document = threeColumns()
                .text(155, 130, "No")
                .line(155, 127, 168, 127)
                .text(155, 145, "Yes")
                .read();

        assertThat(PdfFixture.cells(document.grids().get(0))).endsWith("1,1 Yes");
    }

    @Test
    void readsBoxesOfSymbolFonts() {
        PDType1Font symbols = new PDType1Font(Standard14Fonts.FontName.ZAPF_DINGBATS);

        GridDocument document = threeColumns()
                .text(155, 134, symbols, "\u2751")
                .text(168, 134, "Yes")
                .text(155, 148, symbols, "\u2751")
                .text(168, 148, "No")
                .read();

        assertThat(document.grids().get(0).cells().get(3).boxes())
                .containsExactly(new Box(false, "Yes"), new Box(false, "No"));
    }

    @Test
    void readsDrawnBoxesAndTheirTicks() {
        GridDocument document = threeColumns()
                .draw(page -> page.addRect(155, PdfFixture.HEIGHT - 135, 9, 9))
                .draw(page -> page.stroke())
                .text(168, 134, "Yes")
                .text(156, 134, "x")
                .draw(page -> page.addRect(200, PdfFixture.HEIGHT - 135, 9, 9))
                .draw(page -> page.stroke())
                .text(213, 134, "No")
                .read();

        assertThat(document.grids().get(0).cells().get(3).boxes())
                .containsExactly(new Box(true, "Yes"), new Box(false, "No"));
    }

    @Test
    void joinsATableOverPagesWithoutItsRepeatedHeader() {
        GridDocument document = threeColumns()
                .text(55, 134, "ABR-001")
                .text(155, 134, "Yes")
                .nextPage()
                .lines(XS, new float[] {50, 70, 90})
                .text(55, 64, "Id")
                .text(155, 64, "Met?")
                .text(255, 64, "Response")
                .text(55, 84, "ABR-002")
                .text(155, 84, "No")
                .read();

        assertThat(document.grids()).hasSize(1);
        assertThat(PdfFixture.cells(
                        document.grids().get(0), cell -> cell.row() + " " + cell.text() + " " + cell.address()))
                .endsWith("1 ABR-001 page 1\n1 Yes page 1\n2 ABR-002 page 2\n2 No page 2");
    }

    @Test
    void putsTheRestOfARowFromTheNextPageToItsRow() {
        GridDocument document = threeColumns()
                .text(55, 134, "ABR-001")
                .text(155, 134, "Yes")
                .text(255, 134, "Keys are rotated every")
                .nextPage()
                .lines(XS, new float[] {50, 70, 90})
                .text(255, 64, "ninety days.")
                .text(55, 84, "ABR-002")
                .text(155, 84, "No")
                .read();

        assertThat(PdfFixture.cells(document.grids().get(0)))
                .endsWith("1,2 Keys are rotated every ninety days.\n2,0 ABR-002\n2,1 No");
    }

    @Test
    void readsATableWithoutLinesByItsGutters() {
        GridDocument document = new PdfFixture()
                .text(50, 100, "Item")
                .text(150, 100, "Question")
                .text(350, 100, "Answer")
                .text(50, 120, "1")
                .text(150, 120, "Are backups made and")
                .text(350, 120, "Yes")
                .text(150, 132, "is a restore tested?")
                .text(50, 152, "2")
                .text(150, 152, "Is there a plan?")
                .text(350, 152, "No")
                .read();

        assertThat(PdfFixture.cells(document.grids().get(0)))
                .isEqualTo("0,0 Item\n0,1 Question\n0,2 Answer\n1,0 1\n1,1 Are backups made and is a restore tested?\n"
                        + "1,2 Yes\n2,0 2\n2,1 Is there a plan?\n2,2 No");
    }

    @Test
    void saysThatPicturesOfTextWereNotRead() throws IOException {
        PdfFixture fixture = new PdfFixture();
        PDImageXObject picture = LosslessFactory.createFromImage(
                fixture.document, new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB));

        GridDocument document =
                fixture.draw(page -> page.drawImage(picture, 0, 0, 500, 700)).read();

        assertThat(document.problems()).extracting(GridDocument.Problem::code).containsExactly("SCANNED");
    }

    @Test
    void saysThatADynamicFormWasNotRead() throws IOException {
        PdfFixture fixture =
                new PdfFixture().text(50, 50, "Please wait. If this message is not replaced, get another viewer.");
        PDAcroForm form = new PDAcroForm(fixture.document);
        PDStream xfa = new PDStream(
                fixture.document,
                new ByteArrayInputStream(
                        "<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>".getBytes(StandardCharsets.US_ASCII)));
        form.setXFA(new PDXFAResource(xfa.getCOSObject()));
        fixture.document.getDocumentCatalog().setAcroForm(form);

        GridDocument document = fixture.read();

        assertThat(document.grids()).isEmpty();
        assertThat(document.problems()).extracting(GridDocument.Problem::code).containsExactly("XFA_FORM");
    }

    @Test
    void refusesAFileThatNeedsAPassword() throws IOException {
        PdfFixture fixture = new PdfFixture().text(50, 50, "secret");
        fixture.document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        byte[] bytes = fixture.bytes();

        assertThatThrownBy(() -> PdfGrids.read(new ByteArrayInputStream(bytes), ""))
                .isInstanceOf(EncryptedDocumentException.class);
    }

    @Test
    void refusesAFileThatIsBroken() {
        byte[] bytes = "%PDF-1.7\n1 0 obj <</Type /Catalog".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> PdfGrids.read(new ByteArrayInputStream(bytes), ""))
                .isInstanceOf(TikaException.class);
    }
}
