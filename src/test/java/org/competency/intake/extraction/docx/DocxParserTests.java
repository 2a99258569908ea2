package org.competency.intake.extraction.docx;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.extraction.docx.DocxFixture.answerTable;
import static org.competency.intake.extraction.docx.DocxFixture.cell;
import static org.competency.intake.extraction.docx.DocxFixture.control;
import static org.competency.intake.extraction.docx.DocxFixture.paragraph;
import static org.competency.intake.extraction.docx.DocxFixture.paragraphOf;
import static org.competency.intake.extraction.docx.DocxFixture.row;
import static org.competency.intake.extraction.docx.DocxFixture.run;
import static org.competency.intake.extraction.docx.DocxFixture.table;

class DocxParserTests {

    private static GridDocument read(String xml) {
        return new DocxFixture().add(xml).read();
    }

    private static Cell answer(String cellContent) {
        return read(answerTable(cellContent)).grids().get(0).cells().stream()
                .filter(cell -> cell.column() == 1)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"<w:strike/>, ' No'", "<w:dstrike/>, ' No'", "<w:strike w:val=\"0\"/>, 'Yes No'"})
    void leavesOutWhatIsStruckOut(String properties, String left) {
        Cell cell = answer(paragraphOf("<w:r><w:rPr>" + properties + "</w:rPr><w:t>Yes</w:t></w:r>" + run(" No")));

        assertThat(cell.text()).isEqualTo(left.strip());
    }

    @Test
    void keepsRowsColumnsSpansAndParagraphs() {
        GridDocument document = read(paragraph("Part A")
                + table(
                        row(cell("<w:gridSpan w:val=\"2\"/>", paragraph("Security")), cell(paragraph("c"))),
                        row(
                                cell("<w:vMerge w:val=\"restart\"/>", paragraph("1.1")),
                                cell(paragraph("one") + paragraph("two")),
                                cell(paragraph(""))),
                        row(cell("<w:vMerge/>", paragraph("")), cell(paragraph("b")), cell(paragraph("d"))))
                + paragraph("the end"));

        assertThat(document.grids().get(0).before()).containsExactly("Part A");
        assertThat(DocxFixture.cells(document.grids().get(0)))
                .isEqualTo("0,0 1x2 Security\n0,2 1x1 c\n1,0 2x1 1.1\n1,1 1x1 one\ntwo\n2,1 1x1 b\n2,2 1x1 d");
        assertThat(document.after()).containsExactly("the end");
    }

    @ParameterizedTest
    @CsvSource({"1, ☒", "0, ☐", "true, ☒"})
    void readsCheckBoxesByTheirStateNotByTheirGlyph(String checked, String seen) {
        Cell cell = answer(
                paragraphOf(control("<w14:checkbox><w14:checked w14:val=\"" + checked + "\"/></w14:checkbox>", run("☐"))
                        + run(" Yes")));

        assertThat(cell.text()).isEqualTo(seen + " Yes");
        assertThat(cell.boxes()).hasSize(1);
        assertThat(cell.boxes().get(0).label()).isEqualTo("Yes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<w:checked/>; CHECKED",
                "<w:checked w:val=\"0\"/>; UNCHECKED",
                "<w:default w:val=\"1\"/>; CHECKED",
                "<w:default w:val=\"1\"/><w:checked w:val=\"false\"/>; UNCHECKED",
                "<w:default w:val=\"0\"/>; UNCHECKED"
            })
    void readsCheckBoxesOfTheOldKind(String data, Cell.State state) {
        Cell cell = answer(paragraphOf("<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox>" + data
                + "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>" + run(" Yes")));

        assertThat(cell.state()).isEqualTo(state);
    }

    @Test
    void readsTheChosenItemOfADropDownOfTheOldKind() {
        String field = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:ddList>%s<w:listEntry w:val=\"Select\"/>"
                + "<w:listEntry w:val=\"Yes\"/><w:listEntry w:val=\"No\"/></w:ddList></w:ffData></w:fldChar></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

        Cell chosen = answer(paragraphOf(field.formatted("<w:result w:val=\"2\"/>")));
        Cell untouched = answer(paragraphOf(field.formatted("")));

        assertThat(chosen.text()).isEqualTo("No");
        assertThat(chosen.control()).isEqualTo(Cell.Control.FILLED);
        assertThat(untouched.control()).isEqualTo(Cell.Control.PLACEHOLDER);
    }

    @Test
    void tellsAPlaceholderFromAChoice() {
        String list = "<w:dropDownList><w:listItem w:displayText=\"Choose an item.\" w:value=\"\"/>"
                + "<w:listItem w:displayText=\"Supports\" w:value=\"1\"/></w:dropDownList>";

        Cell placeholder = answer(paragraphOf(control("<w:showingPlcHdr/>" + list, run("Choose an item."))));
        Cell chosen = answer(paragraphOf(control(list, run("Supports"))));
        Cell stillMarked = answer(paragraphOf(control("<w:showingPlcHdr/>" + list, run("Supports"))));

        assertThat(placeholder.control()).isEqualTo(Cell.Control.PLACEHOLDER);
        assertThat(chosen.control()).isEqualTo(Cell.Control.FILLED);
        assertThat(stillMarked.text()).isEqualTo("Supports");
        assertThat(stillMarked.control()).isNotEqualTo(Cell.Control.PLACEHOLDER);
    }

    @Test
    void readsControlsAroundRowsCellsAndParagraphs() {
        GridDocument document = read(table(
                control("", row(cell(paragraph("1.1")), cell(paragraph("Yes")))),
                row(cell(paragraph("1.2")), control("", cell(paragraph("No")))),
                row(cell(paragraph("1.3")), cell(control("", paragraph("Maybe"))))));

        assertThat(DocxFixture.text(document)).isEqualTo("Yes|No|Maybe");
    }

    @Test
    void keepsInsertionsAndDropsDeletions() {
        Cell cell = answer(
                paragraphOf("<w:del><w:r><w:delText>No</w:delText></w:r></w:del><w:ins>" + run("Yes") + "</w:ins>"));

        assertThat(cell.text()).isEqualTo("Yes");
    }

    @Test
    void dropsRowsThatWereDeletedWithTrackingOn() {
        GridDocument document = read(table(
                "<w:tr><w:trPr><w:del/></w:trPr>" + cell(paragraph("1.1")) + cell(paragraph("Yes")) + "</w:tr>",
                row(cell(paragraph("1.2")), cell(paragraph("No")))));

        assertThat(DocxFixture.text(document)).isEqualTo("No");
    }

    @Test
    void keepsTheTextOfHyperlinks() {
        assertThat(answer(paragraphOf("<w:hyperlink>" + run("1.1.1 Pictures") + "</w:hyperlink>" + run(" (A)")))
                        .text())
                .isEqualTo("1.1.1 Pictures (A)");
    }

    @Test
    void keepsCommentsApart() {
        GridDocument document = new DocxFixture()
                .comment("7", "Is this right?")
                .add(answerTable(paragraphOf("<w:commentRangeStart w:id=\"7\"/>" + run("Yes")
                        + "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>")))
                .read();

        Cell cell = document.grids().get(0).cells().get(1);
        assertThat(cell.text()).isEqualTo("Yes");
        assertThat(cell.note()).isEqualTo("Is this right?");
    }

    @Test
    void readsSymbolsByTheirFont() {
        assertThat(answer(paragraphOf("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r>" + run(" Yes ")
                                + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>" + run(" No")))
                        .text())
                .isEqualTo("☒ Yes ☐ No");
    }

    @Test
    void givesATableInACellAsAGridOfItsOwn() {
        GridDocument document =
                read(answerTable(table(row(cell(paragraph("a")), cell(paragraph("b")))) + paragraph("after")));

        assertThat(document.grids()).hasSize(2);
        assertThat(document.grids().get(1).part()).isEqualTo("table 1.1");
        assertThat(DocxFixture.text(document)).contains("a\tb");
    }

    @Test
    void leavesOutHiddenText() {
        assertThat(answer(paragraphOf("<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>" + run("Yes")))
                        .text())
                .isEqualTo("Yes");
    }

    @Test
    void readsOneOfTwoAlternatives() {
        assertThat(answer(paragraphOf("<mc:AlternateContent><mc:Choice>" + run("new") + "</mc:Choice><mc:Fallback>"
                                + run("old") + "</mc:Fallback></mc:AlternateContent>"))
                        .text())
                .isEqualTo("new");
    }

    @Test
    void saysThatABrokenPackageIsCorrupt() {
        GridDocument document = new DocxFixture().add("<w:tbl><w:tr>").read();

        assertThat(document.problems()).extracting(GridDocument.Problem::code).containsExactly("CORRUPT");
    }
}
