package org.competency.intake.extraction.xls;

import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.xlsx.CellAddress;

/** Reads the records that hold cells ([MS-XLS] 2.4), each as it is shown. */
final class CellReader {

    private final Records records;
    private final Styles styles;
    private final SharedTexts texts;
    private final GridBudget budget;
    /** Counts all cells at once: a record of a few bytes must not become an object without limit. */
    private final GridBudget written;

    private final SortedMap<Long, CellText> cells = new TreeMap<>();
    private @Nullable CellText formulaWithText;
    private int formulaStyle;

    CellReader(Records records, Styles styles, SharedTexts texts, GridBudget budget) {
        this.records = records;
        this.styles = styles;
        this.texts = texts;
        this.budget = budget;
        this.written = new GridBudget(budget.limits());
    }

    /** The cells by row and column, see {@link #address}. */
    SortedMap<Long, CellText> found() {
        return cells;
    }

    static long place(int row, int column) {
        return (long) row << 32 | column;
    }

    static CellAddress address(long place) {
        return new CellAddress((int) (place >> 32), (int) place);
    }

    /** Reads the record last seen; false if it is none of a cell. */
    boolean read() {
        switch (records.kind()) {
            case LabelSSTRecord.sid -> shared(new LabelSSTRecord(records.data()));
            case LabelRecord.sid -> label(new LabelRecord(records.data()));
            case NumberRecord.sid -> number(new NumberRecord(records.data()));
            case RKRecord.sid -> compact(new RKRecord(records.data()));
            case MulRKRecord.sid -> compacts(new MulRKRecord(records.data()));
            case BoolErrRecord.sid -> truthOrError(new BoolErrRecord(records.data()));
            case FormulaRecord.sid -> formula(new FormulaRecord(records.data()));
            case StringRecord.sid -> formulaText(new StringRecord(records.data()).getString());
            default -> {
                return false;
            }
        }
        return true;
    }

    private CellText cell(CellValueRecordInterface record) {
        return cell(record.getRow(), record.getColumn() & 0xFFFF);
    }

    private CellText cell(int row, int column) {
        written.cell();
        formulaWithText = null;
        CellText text = new CellText(budget);
        cells.put(place(row, column), text);
        return text;
    }

    private static int style(CellValueRecordInterface record) {
        return record.getXFIndex() & 0xFFFF;
    }

    private void shared(LabelSSTRecord record) {
        cell(record).append(texts.text(record.getSSTIndex(), style(record)));
    }

    private void label(LabelRecord record) {
        cell(record).append(styles.shown(record.getValue(), styles.fontOfStyle(style(record))));
    }

    private void number(NumberRecord record) {
        cell(record).append(styles.text(record.getValue(), style(record)));
    }

    private void compact(RKRecord record) {
        cell(record).append(styles.text(record.getRKNumber(), style(record)));
    }

    private void compacts(MulRKRecord record) {
        for (int i = 0; i < record.getNumColumns(); i++) {
            cell(record.getRow(), (record.getFirstColumn() & 0xFFFF) + i)
                    .append(styles.text(record.getRKNumberAt(i), record.getXFAt(i) & 0xFFFF));
        }
    }

    private void truthOrError(BoolErrRecord record) {
        CellText text = cell(record);
        if (styles.strikesOut(record.getXFIndex() & 0xFFFF)) {
            return;
        }
        if (record.isError()) {
            text.append(error(record.getErrorValue()));
        } else {
            text.append(truth(record.getBooleanValue()));
        }
    }

    private void formula(FormulaRecord record) {
        CellText text = cell(record).formula();
        if (record.hasCachedResultString()) {
            formulaWithText = text;
            formulaStyle = style(record);
            return;
        }
        switch (record.getCachedResultTypeEnum()) {
            case NUMERIC -> text.append(styles.text(record.getValue(), style(record)));
            case BOOLEAN ->
                text.append(styles.shown(truth(record.getCachedBooleanValue()), styles.fontOfStyle(style(record))));
            case ERROR -> text.append(error((byte) record.getCachedErrorValue()));
            default -> {
                // an empty text
            }
        }
    }

    private void formulaText(String result) {
        CellText text = formulaWithText;
        if (text != null) {
            text.append(styles.shown(result, styles.fontOfStyle(formulaStyle)));
            formulaWithText = null;
        }
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }
}
