package org.competency.intake.extraction.xls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.SSTRecord;

import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.UnreadableException;

/** Reads a workbook stream: first what holds for all sheets, then the sheets in the order of the stream ([MS-XLS] 2.1.7). */
final class WorkbookReader {

    private static final int MOST_SHEETS = 1000;

    private final Records records;
    private final GridBudget budget;
    private final Styles styles = new Styles();
    private final SharedTexts texts = new SharedTexts(styles);
    private final List<BoundSheetRecord> sheets = new ArrayList<>();

    WorkbookReader(Records records, GridBudget budget) {
        this.records = records;
        this.budget = budget;
    }

    GridDocument read(String mediaType, Map<String, String> properties) {
        if (begin() != BOFRecord.TYPE_WORKBOOK) {
            throw new UnreadableException("CORRUPT", "the workbook stream does not begin with a workbook");
        }
        readGlobals();
        SortedMap<Integer, Grid> grids = new TreeMap<>();
        for (int place : placesInStream()) {
            readSheet(sheets.get(place)).ifPresent(grid -> grids.put(place, grid));
        }
        return new GridDocument("", mediaType, List.copyOf(grids.values()), List.of(), properties, List.of());
    }

    /** Reads the record that begins a part of the stream, and says what kind of part it is. */
    private int begin() {
        if (!records.next()) {
            throw new UnreadableException("CORRUPT", "the workbook stream breaks off before a sheet");
        }
        int kind = records.kind();
        if (kind == BOFRecord.biff2_sid || kind == BOFRecord.biff3_sid || kind == BOFRecord.biff4_sid) {
            throw new UnreadableException("UNSUPPORTED_FORMAT", "a workbook of Excel 4 or older");
        }
        if (kind != BOFRecord.sid) {
            throw new UnreadableException(
                    "CORRUPT", "the workbook stream has a record %04x in place of a sheet".formatted(kind));
        }
        BOFRecord begin = new BOFRecord(records.data());
        if (begin.getVersion() != BOFRecord.VERSION) {
            throw new UnreadableException(
                    "UNSUPPORTED_FORMAT",
                    "a workbook of Excel 95 or older, version %04x".formatted(begin.getVersion()));
        }
        return begin.getType();
    }

    private void readGlobals() {
        while (records.next()) {
            switch (records.kind()) {
                case EOFRecord.sid -> {
                    return;
                }
                case BoundSheetRecord.sid -> addSheet();
                case DateWindow1904Record.sid -> {
                    if (new DateWindow1904Record(records.data()).getWindowing() == 1) {
                        styles.startIn1904();
                    }
                }
                case FontRecord.sid -> styles.addFont(records.data());
                case FormatRecord.sid -> styles.addFormat(records.data());
                case ExtendedFormatRecord.sid -> styles.addStyle(records.data());
                case SSTRecord.sid -> texts.set(new SSTRecord(records.data()));
                default -> {
                    // windows, colours, names, links to other workbooks
                }
            }
        }
        throw new UnreadableException("CORRUPT", "the workbook stream breaks off before its sheets");
    }

    private void addSheet() {
        if (sheets.size() == MOST_SHEETS) {
            throw new UnreadableException("TOO_LARGE", "more than " + MOST_SHEETS + " sheets");
        }
        sheets.add(new BoundSheetRecord(records.data()));
    }

    /** Places of the sheets among the tabs, in the order in which the stream holds them. */
    private List<Integer> placesInStream() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            places.add(i);
        }
        places.sort(Comparator.comparingInt(place -> sheets.get(place).getPositionOfBof()));
        return places;
    }

    /** Reads one sheet; empty if it is a chart. */
    private Optional<Grid> readSheet(BoundSheetRecord sheet) {
        int type = begin();
        boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
        SheetReader reader = new SheetReader(records, styles, texts, budget);
        switch (type) {
            case BOFRecord.TYPE_WORKSHEET -> {
                return Optional.of(reader.read(sheet.getSheetname(), hidden));
            }
            case BOFRecord.TYPE_EXCEL_4_MACRO, BOFRecord.TYPE_VB_MODULE ->
                throw new UnreadableException("MACROS", "the sheet '" + sheet.getSheetname() + "' holds macros");
            default -> {
                reader.skip();
                return Optional.empty();
            }
        }
    }
}
