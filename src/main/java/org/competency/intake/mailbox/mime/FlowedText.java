package org.competency.intake.mailbox.mime;

import java.util.Iterator;

/** Joins the lines of a text in format=flowed (RFC 3676, 4), which a program broke at the edge of its window. */
final class FlowedText {

    private FlowedText() {}

    /**
     * Joins what belongs together.
     *
     * @param deletesSpace whether the space before a soft break is no part of the text (DelSp=yes)
     */
    static String joined(String text, boolean deletesSpace) {
        StringBuilder joined = new StringBuilder(text.length());
        Iterator<String> lines = text.lines().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            boolean quoted = line.startsWith(">");
            String unstuffed = !quoted && line.startsWith(" ") ? line.substring(1) : line;
            boolean soft = unstuffed.endsWith(" ") && !unstuffed.equals("-- ") && !quoted;
            joined.append(soft && deletesSpace ? unstuffed.substring(0, unstuffed.length() - 1) : unstuffed);
            if (!soft || !lines.hasNext()) {
                joined.append('\n');
            }
        }
        return joined.toString();
    }
}
