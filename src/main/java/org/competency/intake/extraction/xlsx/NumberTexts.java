package org.competency.intake.extraction.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Writes numbers as a sheet shows them. Dates are written in the form of ISO 8601 whatever the format, since 3/4/2026 means
 * two different days to two readers.
 */
public final class NumberTexts {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    /** Excel itself shows at most eleven digits and computes with fifteen. */
    private static final MathContext PRECISION = new MathContext(15);

    private final boolean startsIn1904;
    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<String, Boolean> dates = new HashMap<>();

    /** Numbers of a workbook whose day 0 is 1900-01-00 or, if {@code startsIn1904}, 1904-01-01. */
    public NumberTexts(boolean startsIn1904) {
        this.startsIn1904 = startsIn1904;
    }

    /** The text of a number in a format, given by number and code. */
    public String text(double value, int formatId, String format) {
        if (format.equals("General") || format.equals("@") || format.isEmpty()) {
            return plain(value);
        }
        if (dates.computeIfAbsent(format, code -> DateUtil.isADateFormat(formatId, code))
                && DateUtil.isValidExcelDate(value)) {
            return date(value);
        }
        String text = formatter
                .formatRawCellContents(value, formatId, format, startsIn1904)
                .strip();
        return text.isEmpty() ? plain(value) : text;
    }

    /** A number with all its digits and no exponent. */
    static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value).round(PRECISION).stripTrailingZeros();
        return Math.abs(exact.scale()) > 40 ? exact.toString() : exact.toPlainString();
    }

    private String date(double value) {
        LocalDateTime time = DateUtil.getLocalDateTime(value, startsIn1904, true);
        if (time == null) {
            return plain(value);
        }
        if (value < 1) {
            return time.toLocalTime().toString();
        }
        boolean wholeDay = time.toLocalTime().toSecondOfDay() == 0;
        return wholeDay ? time.toLocalDate().toString() : time.format(TO_THE_SECOND);
    }
}
