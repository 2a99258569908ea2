package org.competency.intake.extraction.opendocument;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * The value of a cell beside what it shows (OpenDocument 1.3 part 3, 19.385). A truth value and a date are written the same
 * way whatever the language and format, as in workbooks of other kinds; numbers stay as shown.
 *
 * @param type such as {@code date}; "" if none
 * @param value in the notation of XML
 * @param formula whether it is the result of a formula
 */
record TypedValue(String type, String value, boolean formula) {

    private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 30);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    /** Reads the attributes of the cell last seen. */
    static TypedValue read(XmlCursor xml) {
        String type = xml.attribute("value-type", "");
        String value = switch (type) {
            case "boolean" -> xml.attribute("boolean-value", "");
            case "date" -> xml.attribute("date-value", "");
            case "time" -> xml.attribute("time-value", "");
            case "string" -> xml.attribute("string-value", "");
            default -> xml.attribute("value", "");
        };
        return new TypedValue(type, value.strip(), isFormula(xml.attribute("formula")));
    }

    /** LibreOffice writes a truth value that was typed in as the formula {@code of:=TRUE()}. */
    private static boolean isFormula(@Nullable String formula) {
        return formula != null && !formula.endsWith("=TRUE()") && !formula.endsWith("=FALSE()");
    }

    /** Writes the value where it tells more than the text read so far, which is what the cell shows. */
    void apply(CellText text) {
        if (formula) {
            text.formula();
        }
        switch (type) {
            case "boolean" -> text.cut(0).append(value.equals("true") ? "TRUE" : "FALSE");
            case "date" -> replace(text, safely(this::date));
            case "time" -> replace(text, safely(this::time));
            default -> {
                if (text.blankSince(0)) {
                    text.append(value);
                }
            }
        }
    }

    private static void replace(CellText text, String better) {
        if (!better.isEmpty()) {
            text.cut(0).append(better);
        }
    }

    /** A day, a day and a time to the second, or only a time on the day that counts as none. */
    private String date() {
        if (value.indexOf('T') < 0) {
            LocalDate day = LocalDate.parse(value);
            return day.equals(NO_DAY) ? LocalTime.MIDNIGHT.toString() : day.toString();
        }
        LocalDateTime time = LocalDateTime.parse(value);
        if (time.toLocalDate().equals(NO_DAY)) {
            return time.toLocalTime().toString();
        }
        boolean wholeDay = time.toLocalTime().toSecondOfDay() == 0;
        return wholeDay ? time.toLocalDate().toString() : time.format(TO_THE_SECOND);
    }

    /** A time of day; a longer duration stays as shown. */
    private String time() {
        Duration duration = Duration.parse(value);
        return duration.isNegative() || duration.toDays() > 0
                ? ""
                : LocalTime.ofSecondOfDay(duration.toSeconds()).toString();
    }

    private static String safely(Supplier<String> reading) {
        try {
            return reading.get();
        } catch (DateTimeException e) {
            return "";
        }
    }
}
