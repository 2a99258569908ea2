package org.competency.intake.extraction.xls;

import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.UnreadableException;

/** The texts that cells point to by number ([MS-XLS] 2.4.265), parts of them in fonts of their own. */
final class SharedTexts {

    private final Styles styles;
    private @Nullable SSTRecord table;

    SharedTexts(Styles styles) {
        this.styles = styles;
    }

    void set(SSTRecord texts) {
        table = texts;
    }

    /** The text of this number in a cell of this style. A number without a text makes the workbook CORRUPT. */
    String text(int number, int style) {
        SSTRecord texts = table;
        if (texts == null || number < 0 || number >= texts.getNumUniqueStrings()) {
            throw new UnreadableException(
                    "CORRUPT", "a cell points to the shared text " + number + ", which is not there");
        }
        return read(texts.getString(number), styles.fontOfStyle(style));
    }

    private String read(UnicodeString shared, int cellFont) {
        String text = shared.getString();
        StringBuilder read = new StringBuilder();
        int from = 0;
        int font = cellFont;
        for (int i = 0; i < shared.getFormatRunCount(); i++) {
            FormatRun run = shared.getFormatRun(i);
            int to = Math.min(Math.max(run.getCharacterPos() & 0xFFFF, from), text.length());
            read.append(styles.shown(text.substring(from, to), font));
            from = to;
            font = run.getFontIndex() & 0xFFFF;
        }
        return read.append(styles.shown(text.substring(from), font)).toString();
    }
}
