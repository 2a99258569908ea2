package org.competency.intake.extraction.rtf;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.RandomGrid;
import org.competency.intake.extraction.parser.ParsedGrids;

import static org.assertj.core.api.Assertions.assertThat;

class RtfRoundTripTests {

    @RepeatedTest(200)
    void aRandomGridWrittenAndReadIsTheSameGrid(RepetitionInfo run) {
        RandomGrid grid = RandomGrid.of(run.getCurrentRepetition());

        GridDocument document = ParsedGrids.of(new RtfParser(), write(grid));

        assertThat(document.grids())
                .singleElement()
                .extracting(Grid::cells)
                .satisfies(cells -> assertThat(RandomGrid.describe(cells)).isEqualTo(grid.described()));
    }

    private static byte[] write(RandomGrid grid) {
        RtfFixture file = new RtfFixture();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Cell cell = grid.at(row, column);
                if (cell.column() == column) {
                    boolean first = cell.row() == row;
                    String merge = cell.rowSpan() == 1 ? "" : first ? "\\clvmgf" : "\\clvmrg";
                    file.cell(cell.columnSpan(), merge, first ? RtfFixture.escaped(cell.text()) : "");
                }
            }
            file.endRow();
        }
        return file.bytes();
    }
}
