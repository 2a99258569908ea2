package org.competency.intake.mailbox.mime;

/** Walks over {@code value; name=text; name="text"}, whatever of it is there. Comments in parentheses are left out. */
final class ParameterScanner {

    private final String text;
    private int at;
    private String name = "";
    private String parameter = "";

    ParameterScanner(String text) {
        this.text = text;
    }

    /** What stands before the first semicolon, without blanks and comments. */
    String value() {
        int end = text.indexOf(';');
        String head = end < 0 ? text : text.substring(0, end);
        at = end < 0 ? text.length() : end + 1;
        int comment = head.indexOf('(');
        String value = (comment < 0 ? head : head.substring(0, comment)).strip();
        int blank = value.indexOf(' ');
        return blank < 0 ? unquoted(value) : unquoted(value.substring(0, blank));
    }

    /** Moves to the next parameter. */
    boolean next() {
        skip(" \t;");
        if (at >= text.length()) {
            return false;
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != ';') {
            at++;
        }
        name = text.substring(start, at).strip();
        parameter = "";
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            skip(" \t");
            parameter = at < text.length() && text.charAt(at) == '"' ? quoted() : token();
        }
        return true;
    }

    String name() {
        return name;
    }

    String parameter() {
        return parameter;
    }

    private void skip(String characters) {
        while (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** Unquoted values end at the semicolon: names with blanks and without quotes are common. */
    private String token() {
        int start = at;
        while (at < text.length() && text.charAt(at) != ';') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            boolean escape =
                    text.charAt(at) == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
            at += escape ? 1 : 0;
            value.append(text.charAt(at++));
        }
        at++;
        while (at < text.length() && text.charAt(at) != ';') {
            at++;
        }
        return value.toString();
    }

    private static String unquoted(String value) {
        return value.replace("\"", "");
    }
}
