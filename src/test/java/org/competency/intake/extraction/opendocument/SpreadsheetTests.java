package org.competency.intake.extraction.opendocument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.extraction.Parsed;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.extraction.opendocument.OpenDocuments.row;
import static org.competency.intake.extraction.opendocument.OpenDocuments.sheets;
import static org.competency.intake.extraction.opendocument.OpenDocuments.table;

class SpreadsheetTests {

    private static String rowOf(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    @ParameterizedTest(name = "{0} shown as {1} is read as {2}")
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "office:value-type='boolean' office:boolean-value='true', WAHR, TRUE",
                "office:value-type='date' office:date-value='2024-05-20', 5/20/24, 2024-05-20",
                "office:value-type='date' office:date-value='2024-05-20T00:00:00', 5/20/24, 2024-05-20",
                "office:value-type='date' office:date-value='2024-05-20T10:20:00.5', x, 2024-05-20T10:20:00",
                "office:value-type='date' office:date-value='1899-12-30T10:20:00', x, 10:20",
                "office:value-type='date' office:date-value='nonsense', 5/20/24, 5/20/24",
                "office:value-type='time' office:time-value='PT10H20M00S', 10.20, 10:20",
                "office:value-type='time' office:time-value='PT30H00M00S', 30:00, 30:00",
                "office:value-type='percentage' office:value='0.256', 26%, 26%",
                "office:value-type='float' office:value='7.5', ~7,5~, ~7,5~",
                "office:value-type='float' office:value='7.5', ~~, 7.5",
                "office:value-type='string' office:string-value='Yes', ~~, Yes",
                "office:value-type='string', Yes, Yes",
            })
    void readsTypedValues(String attributes, String shown, String read) {
        String cell = "<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>";

        assertThat(Parsed.cells(sheets(table(rowOf(cell))))).isEqualTo("0,0 " + read);
    }

    @Test
    void givesTheCachedResultOfAFormula() {
        String cells = "<table:table-cell table:formula='of:=[.A1]' office:value-type='string'><text:p>Yes</text:p>"
                + "</table:table-cell><table:table-cell table:formula='of:=TRUE()' office:value-type='boolean'"
                + " office:boolean-value='true'><text:p>TRUE</text:p></table:table-cell>";

        assertThat(Parsed.cells(sheets(table(rowOf(cells))))).isEqualTo("0,0 Yes FORMULA\n0,1 TRUE");
    }

    @Test
    void passesThePaddingOfASheet() {
        String sheet = "<table:table table:name='Answers'><table:table-column table:number-columns-repeated='16384'/>"
                + "<table:table-row table:number-rows-repeated='3'><table:table-cell table:number-columns-repeated='16384'/>"
                + "</table:table-row>"
                + rowOf("<table:table-cell table:number-columns-repeated='2'/><table:table-cell><text:p>Yes</text:p>"
                        + "</table:table-cell><table:table-cell table:number-columns-repeated='16381'/>")
                + "<table:table-row table:number-rows-repeated='1048572'><table:table-cell"
                + " table:number-columns-repeated='16384'/></table:table-row></table:table>";

        Grid grid = Parsed.parse(sheets(sheet)).grids().get(0);

        assertThat(grid.part()).isEqualTo("Answers");
        assertThat(grid.kind()).isEqualTo(Grid.Kind.SHEET);
        assertThat(grid.cells()).singleElement().satisfies(cell -> {
            assertThat(cell.address()).isEqualTo("C4");
            assertThat(cell.text()).isEqualTo("Yes");
        });
    }

    @Test
    void writesOutRowsAndCellsThatRepeat() {
        String row = "<table:table-row table:number-rows-repeated='2'><table:table-cell"
                + " table:number-columns-repeated='2'><text:p>N/A</text:p></table:table-cell></table:table-row>";

        assertThat(Parsed.cells(sheets(table(row, row("end"))))).isEqualTo("""
                0,0 N/A
                0,1 N/A
                1,0 N/A
                1,1 N/A
                2,0 end""");
    }

    @Test
    void refusesAFilledSheetThatRepeatsBeyondTheLimit() {
        String row = "<table:table-row table:number-rows-repeated='1048576'><table:table-cell"
                + " table:number-columns-repeated='16384'><text:p>x</text:p></table:table-cell></table:table-row>";

        assertThat(Parsed.problems(Parsed.parse(sheets(table(row))))).containsExactly("TOO_LARGE");
    }

    @Test
    void survivesNumbersOfRowsThatNoSheetHas() {
        String far = "<table:table-row table:number-rows-repeated='2147483647'><table:table-cell/></table:table-row>";

        assertThat(Parsed.problems(Parsed.parse(sheets(table(far, far, row("x"))))))
                .containsExactly("CORRUPT");
    }

    @Test
    void marksHiddenSheetsRowsColumnsAndGroups() {
        String sheet =
                "<table:table table:name='S'><table:table-column/><table:table-column table:visibility='collapse'/>"
                        + row("a", "b")
                        + row("c").replace("<table:table-row>", "<table:table-row table:visibility='filter'>")
                        + "<table:table-row-group table:display='false'>" + row("d")
                        + "</table:table-row-group></table:table>"
                        + "<table:table table:name='H' table:style-name='Away'>" + row("e") + "</table:table>";

        GridDocument document = Parsed.parse(sheets(sheet));

        assertThat(Parsed.cells(document.grids().get(0))).isEqualTo("0,0 a\n0,1 b hidden\n1,0 c hidden\n2,0 d hidden");
        assertThat(document.grids().get(1).hidden()).isTrue();
        assertThat(Parsed.cells(document.grids().get(1))).isEqualTo("0,0 e hidden");
    }

    @Test
    void givesMergedAreasAndLeavesOutWhatTheyCover() {
        String sheet = table(
                rowOf("<table:table-cell table:number-columns-spanned='2' table:number-rows-spanned='2'>"
                        + "<text:p>Area</text:p></table:table-cell><table:covered-table-cell><text:p>under</text:p>"
                        + "</table:covered-table-cell><table:table-cell><text:p>x</text:p></table:table-cell>"),
                rowOf(
                        "<table:covered-table-cell table:number-columns-repeated='2'/><table:table-cell><text:p>y</text:p>"
                                + "</table:table-cell>"));

        assertThat(Parsed.cells(sheets(sheet))).isEqualTo("0,0 Area [2x2]\n0,2 x\n1,2 y");
    }

    @Test
    void keepsAnnotationsApart() {
        String cell = "<table:table-cell office:value-type='string'><office:annotation><dc:date>2026-01-01</dc:date>"
                + "<text:p>Check</text:p></office:annotation><text:p>Yes</text:p><text:p>and no</text:p></table:table-cell>";

        assertThat(Parsed.cells(sheets(table(rowOf(cell))))).isEqualTo("0,0 Yes/and no note:Check");
    }

    @Test
    void readsBoxesOfASymbolFontThatTheCellInherits() {
        String cell = "<table:table-cell table:style-name='Child'><text:p>\u00FE</text:p></table:table-cell>";

        assertThat(Parsed.cells(sheets(table(rowOf(cell))))).isEqualTo("0,0 ☒");
    }

    @Test
    void readsControlsInTheirCellAndReportsThoseWithout() {
        String forms =
                "<office:forms><form:form><form:checkbox form:id='c1' form:label='Yes' form:current-state='checked'/>"
                        + "<form:checkbox form:id='c2' form:label='No'/><form:checkbox form:id='c3' form:linked-cell='T.A1'/>"
                        + "</form:form></office:forms>";
        String shapes = "<table:shapes><draw:control draw:control='c2'/></table:shapes>";

        GridDocument document = Parsed.parse(sheets(table(
                forms, shapes, rowOf("<table:table-cell><draw:control draw:control='c1'/>" + "</table:table-cell>"))));

        assertThat(Parsed.cells(document.grids().get(0))).isEqualTo("0,0 ☒ Yes");
        assertThat(Parsed.problems(document)).containsExactly("UNPLACED_CONTROLS");
    }

    @Test
    void leavesOutCopiesOfSheetsOfOtherFiles() {
        String copy = "<table:table table:name=\"'file:///c/x.ods'#S\"><table:table-source xlink:href='x.ods'/>"
                + row("a") + "</table:table>";

        assertThat(Parsed.parse(sheets(copy + table(row("b")))).grids())
                .singleElement()
                .satisfies(grid -> assertThat(Parsed.cells(grid)).isEqualTo("0,0 b"));
    }
}
