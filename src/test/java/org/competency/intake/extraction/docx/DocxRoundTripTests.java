package org.competency.intake.extraction.docx;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.RandomGrids;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;

import static org.assertj.core.api.Assertions.assertThat;

class DocxRoundTripTests {

    private static final int TABLES = 200;

    @Test
    void readsBackTheTablesThatWereWritten() {
        List<Grid> written = new ArrayList<>();
        DocxFixture fixture = new DocxFixture();
        for (int seed = 0; seed < TABLES; seed++) {
            Grid grid = RandomGrids.of(seed, true);
            written.add(grid);
            fixture.add(table(grid));
        }

        List<Grid> read = fixture.read().grids();

        assertThat(read).hasSize(TABLES);
        for (int i = 0; i < TABLES; i++) {
            assertThat(RandomGrids.shown(read.get(i)))
                    .as("table of seed %d", i)
                    .isEqualTo(RandomGrids.shown(written.get(i)));
        }
    }

    private static String table(Grid grid) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < Math.max(1, grid.rows()); row++) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.max(1, grid.columns()); column++) {
                Cell cell = RandomGrids.at(grid, row, column);
                if (cell == null) {
                    cells.add(DocxFixture.cell("<w:p/>"));
                } else if (cell.column() == column) {
                    cells.add(cell(cell, cell.row() == row));
                }
            }
            rows.add(DocxFixture.row(cells.toArray(String[]::new)));
        }
        return DocxFixture.table(rows.toArray(String[]::new));
    }

    private static String cell(Cell cell, boolean begins) {
        String properties = "<w:gridSpan w:val=\"" + cell.columnSpan() + "\"/>";
        if (cell.rowSpan() > 1) {
            properties += begins ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
        }
        StringBuilder content = new StringBuilder();
        for (String line : (begins ? cell.text() : "").split("\n", -1)) {
            content.append(DocxFixture.paragraph(line));
        }
        return DocxFixture.cell(properties, content.toString());
    }
}
