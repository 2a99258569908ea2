package org.competency.intake.audit.invitation;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;

/** Calendars as text: lines end with CRLF and are folded at 75 octets (RFC 5545, 3.1). */
final class CalendarText {

    private static final int MOST_OCTETS = 75;

    private CalendarText() {}

    static String of(Calendar calendar) {
        try {
            StringWriter text = new StringWriter();
            new CalendarOutputter(true).output(calendar, text);
            return folded(text.toString());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write an invitation: " + e.getMessage(), e);
        }
    }

    /** Folded anew by octets of UTF-8, between code points; the library counts characters. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int point : text.replace("\r\n ", "").codePoints().toArray()) {
            int size = point == '\r' || point == '\n' ? 0 : octets(point);
            if (octets + size > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets = point == '\n' ? 0 : octets + size;
        }
        return folded.toString();
    }

    private static int octets(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    /** What may stand in a parameter: no control characters and no double quotes (RFC 5545, 3.2). */
    static String parameter(String text) {
        return text.replaceAll("[\\p{Cntrl}\"]+", " ").strip();
    }

    static URI mailTo(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'%s' is no mail address to invite.".formatted(address), e);
        }
    }
}
