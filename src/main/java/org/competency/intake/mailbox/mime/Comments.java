package org.competency.intake.mailbox.mime;

/**
 * A piece of an address field without its comments (RFC 5322, 3.2.2).
 *
 * @param text what is left
 * @param comment the first comment, which old programs use for the name
 */
record Comments(String text, String comment) {

    /** Comments may be nested and hold quoted pairs; one that is not closed is text. */
    static Comments removedFrom(String item) {
        if (item.indexOf('(') < 0) {
            return new Comments(item, "");
        }
        StringBuilder text = new StringBuilder();
        StringBuilder comment = new StringBuilder();
        boolean quoted = false;
        boolean first = true;
        int depth = 0;
        for (int i = 0; i < item.length(); i++) {
            char c = item.charAt(i);
            boolean pair = c == '\\' && i + 1 < item.length();
            quoted ^= c == '"' && depth == 0;
            depth += !quoted && c == '(' ? 1 : 0;
            StringBuilder target = depth == 0 ? text : first ? comment : new StringBuilder();
            target.append(c);
            if (pair) {
                target.append(item.charAt(++i));
            }
            if (!quoted && c == ')' && depth > 0) {
                depth--;
                first &= depth > 0;
            }
        }
        return depth > 0 ? new Comments(item, "") : new Comments(text.toString(), inner(comment.toString()));
    }

    private static String inner(String comment) {
        return comment.length() < 2
                ? ""
                : comment.substring(1, comment.length() - 1).replaceAll("\\\\(.)", "$1");
    }
}
