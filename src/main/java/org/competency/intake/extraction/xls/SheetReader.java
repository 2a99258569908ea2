package org.competency.intake.extraction.xls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.DefaultRowHeightRecord;
import org.apache.poi.hssf.record.DrawingRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.ss.util.CellRangeAddress;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.UnreadableException;
import org.competency.intake.extraction.xlsx.CellAddress;
import org.competency.intake.extraction.xlsx.MergedArea;
import org.competency.intake.extraction.xlsx.SheetCells;

/** Reads the records of one sheet ([MS-XLS] 2.1.7.20.5); what a chart in it holds is left out. */
final class SheetReader {

    private static final int ROWS_HIDDEN_BY_DEFAULT = 0x2;
    private static final int LAST_COLUMN = 255;

    private final Records records;
    private final GridBudget budget;
    private final CellReader cells;
    private final Drawings drawings;
    private final Map<Integer, Boolean> rowsHidden = new HashMap<>();
    private final List<MergedArea> merged = new ArrayList<>();
    private final SheetCells sheet;
    private boolean rowsHiddenByDefault;

    SheetReader(Records records, Styles styles, SharedTexts texts, GridBudget budget) {
        this.records = records;
        this.budget = budget;
        this.cells = new CellReader(records, styles, texts, budget);
        this.drawings = new Drawings(budget);
        this.sheet = new SheetCells(budget);
    }

    Grid read(String name, boolean hidden) {
        while (nextOfThisSheet()) {
            if (!cells.read()) {
                other();
            }
        }
        SortedMap<Long, CellText> found = cells.found();
        drawings.addTo(place -> found.computeIfAbsent(place, absent -> new CellText(budget)));
        found.forEach((place, text) -> {
            CellAddress address = CellReader.address(place);
            sheet.add(address, text, rowsHidden.getOrDefault(address.row(), rowsHiddenByDefault));
        });
        sheet.merge(merged);
        return sheet.build(name, hidden);
    }

    /** Passes over a sheet that is none of cells. */
    void skip() {
        while (nextOfThisSheet()) {
            // nothing in it is a cell
        }
    }

    private boolean nextOfThisSheet() {
        int depth = 0;
        while (records.next()) {
            if (records.kind() == BOFRecord.sid) {
                depth++;
            } else if (records.kind() == EOFRecord.sid) {
                if (depth == 0) {
                    return false;
                }
                depth--;
            } else if (depth == 0) {
                return true;
            }
        }
        throw new UnreadableException("CORRUPT", "the workbook stream breaks off in a sheet");
    }

    private void other() {
        switch (records.kind()) {
            case DefaultRowHeightRecord.sid -> {
                int flags = new DefaultRowHeightRecord(records.data()).getOptionFlags();
                rowsHiddenByDefault = (flags & ROWS_HIDDEN_BY_DEFAULT) != 0;
            }
            case RowRecord.sid -> {
                RowRecord row = new RowRecord(records.data());
                rowsHidden.put(row.getRowNumber(), row.getZeroHeight());
            }
            case ColumnInfoRecord.sid -> hideColumns(new ColumnInfoRecord(records.data()));
            case MergeCellsRecord.sid -> mergedAreas(new MergeCellsRecord(records.data()));
            case DrawingRecord.sid -> drawings.drawing(records.bytes());
            case ObjRecord.sid -> drawings.object(records.bytes());
            case TextObjectRecord.sid -> drawings.text(new TextObjectRecord(records.data()));
            case NoteRecord.sid -> drawings.note(new NoteRecord(records.data()));
            default -> {
                // views, printing, data validation, conditional formats
            }
        }
    }

    private void hideColumns(ColumnInfoRecord columns) {
        if (columns.getHidden() || columns.getColumnWidth() == 0) {
            sheet.hideColumns(columns.getFirstColumn(), Math.min(columns.getLastColumn(), LAST_COLUMN));
        }
    }

    private void mergedAreas(MergeCellsRecord areas) {
        for (int i = 0; i < areas.getNumAreas(); i++) {
            CellRangeAddress area = areas.getAreaAt(i);
            budget.cell();
            merged.add(
                    new MergedArea(area.getFirstRow(), area.getFirstColumn(), area.getLastRow(), area.getLastColumn()));
        }
    }
}
