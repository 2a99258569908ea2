package org.competency.intake.reply;

import java.util.Locale;

import org.competency.intake.checklist.form.FormFormat;

/**
 * A file that goes with a reply.
 *
 * @param name that the recipient sees; made by us, never a partner's words
 * @param mediaType as in {@link FormFormat#mediaType()}
 * @param content its bytes, read only when they are needed
 */
public record Enclosure(String name, String mediaType, Content content) {

    /** Whether mail programs may offer to enter it into a calendar (RFC 6047); it is sent as an alternative of the text too. */
    boolean isCalendar() {
        return mediaType.toLowerCase(Locale.ROOT).startsWith("text/calendar");
    }

    /** The bytes of a file. */
    @FunctionalInterface
    public interface Content {
        /** All bytes. */
        byte[] bytes();
    }
}
