package org.competency.intake.extraction.pdf;

import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** What office programs and browsers make of tables when they print them. */
class PrintedTablesTests {

    private static final float[] XS = {50, 150, 250, 400};

    /** The cells without line ends, which depend on the width of the font. */
    private static String cells(GridDocument document) {
        return PdfFixture.cells(
                document.grids().get(0),
                cell -> "%d,%d %s"
                        .formatted(cell.row(), cell.column(), cell.text().replace('\n', ' ')));
    }

    private static PdfFixture ruled(float... ys) {
        return new PdfFixture().lines(XS, ys);
    }

    @Test
    void putsHeadingsWithoutLinesBetweenThemOverTheirColumns() {
        GridDocument document = new PdfFixture()
                .lines(new float[] {50, 400}, new float[] {100, 140, 160, 180})
                .line(150, 140, 150, 180)
                .line(250, 140, 250, 180)
                .text(55, 132, "Criteria")
                .text(155, 120, "Conformance")
                .text(155, 132, "Level")
                .text(255, 120, "Remarks and")
                .text(255, 132, "Explanations")
                .text(55, 154, "1.1.1")
                .text(155, 154, "Supports")
                .text(55, 174, "1.2.1")
                .text(155, 174, "No audio")
                .read();

        assertThat(cells(document))
                .startsWith("0,0 Criteria\n0,1 Conformance Level\n0,2 Remarks and Explanations\n1,0 1.1.1");
    }

    @Test
    void leavesATitleOverAllColumnsWhole() {
        GridDocument document = new PdfFixture()
                .lines(new float[] {50, 400}, new float[] {100, 120, 140, 160})
                .line(150, 120, 150, 160)
                .line(250, 120, 250, 160)
                .text(55, 114, "Architecture baseline requirements")
                .text(55, 134, "1.1.1")
                .text(155, 134, "Supports")
                .text(55, 154, "1.2.1")
                .text(255, 154, "none")
                .read();

        assertThat(cells(document)).startsWith("0,0 Architecture baseline requirements\n");
    }

    @Test
    void putsALineThatRanOutOfItsRowBackIntoIt() {
        GridDocument document = ruled(100, 130, 160)
                .text(55, 114, "1.1 Backups are made")
                .text(55, 139, "and tested each")
                .text(155, 114, "Yes")
                .text(55, 146, "1.2 Plan")
                .text(155, 146, "No")
                .read();

        assertThat(cells(document))
                .isEqualTo("0,0 1.1 Backups are made and tested each\n0,1 Yes\n1,0 1.2 Plan\n1,1 No");
    }

    @Test
    void putsTheRestOfARowToItsRowIfTheColumnOfIdsIsTheSecond() {
        GridDocument document = ruled(700, 720, 740, 760)
                .text(55, 714, "Methods")
                .text(155, 714, "4")
                .text(255, 714, "p. 4")
                .text(55, 734, "Setting")
                .text(155, 734, "5")
                .text(255, 734, "p. 5")
                .text(55, 754, "Quantitative")
                .text(155, 754, "11")
                .text(255, 754, "p. 6 (section 2:")
                .nextPage()
                .lines(XS, new float[] {50, 70, 90})
                .text(55, 64, "variables")
                .text(255, 64, "EWMA zones)")
                .text(55, 84, "Other")
                .text(155, 84, "12")
                .text(255, 84, "p. 7")
                .read();

        assertThat(cells(document))
                .contains("2,0 Quantitative variables\n2,1 11\n2,2 p. 6 (section 2: EWMA zones)\n3,0 Other");
    }

    @Test
    void leavesOutTheHeaderThatASheetRepeatsBelowItsTitleAndOtherTables() {
        GridDocument document = ruled(700, 720, 740, 760)
                .text(55, 714, "Partner name")
                .text(155, 714, "Example")
                .text(55, 734, "ID")
                .text(155, 734, "Met?")
                .text(255, 734, "Response")
                .text(55, 754, "1.1")
                .text(155, 754, "Yes")
                .text(255, 754, "Plan")
                .nextPage()
                .lines(XS, new float[] {50, 70, 90, 110})
                .text(55, 64, "ID")
                .text(155, 64, "Met?")
                .text(255, 64, "Response")
                .text(55, 84, "1.2")
                .text(155, 84, "No")
                .text(55, 104, "1.3")
                .text(155, 104, "Yes")
                .read();

        assertThat(document.grids()).hasSize(1);
        assertThat(cells(document)).endsWith("2,0 1.1\n2,1 Yes\n2,2 Plan\n3,0 1.2\n3,1 No\n4,0 1.3\n4,1 Yes");
    }

    @Test
    void doesNotTakeAListForATable() {
        GridDocument document = new PdfFixture()
                .text(50, 100, "•")
                .text(80, 100, "Supports: it works")
                .text(50, 114, "•")
                .text(80, 114, "Partly: some of it works")
                .text(50, 128, "•")
                .text(80, 128, "No: it does not work")
                .read();

        assertThat(document.grids()).isEmpty();
    }

    @Test
    void findsColumnsThatTheFirstLineOfTheHeaderDoesNotShow() {
        PdfFixture fixture = new PdfFixture().text(150, 88, "Item").text(400, 88, "Page");
        fixture.text(150, 100, "No").text(180, 100, "Recommendation").text(400, 100, "number");
        for (int row = 0; row < 6; row++) {
            float y = 130 + row * 30;
            fixture.text(50, y, "Topic " + row)
                    .text(150, y, Integer.toString(row))
                    .text(180, y, "Say what was done in it")
                    .text(400, y, "p. " + row);
        }

        GridDocument document = fixture.read();

        assertThat(cells(document)).contains("0 Topic 3\n", "1 3\n", "2 Say what was done in it\n", "3 p. 3");
    }

    @Test
    void saysThatTextLiesOverOtherText() {
        PdfFixture fixture = ruled(100, 130, 160);
        for (int line = 0; line < 5; line++) {
            fixture.text(255, 110 + line * 3, "many words that are drawn one over the other");
        }

        GridDocument document = fixture.read();

        assertThat(document.problems()).extracting(GridDocument.Problem::code).containsExactly("LOW_CONFIDENCE");
    }
}
