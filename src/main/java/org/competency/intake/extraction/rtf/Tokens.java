package org.competency.intake.extraction.rtf;

import java.nio.charset.StandardCharsets;

/** Cuts a file into its tokens. */
final class Tokens {

    private static final int LONGEST_WORD = 32;

    private final byte[] bytes;
    private int at;
    private String word = "";
    private boolean hasNumber;
    private int number;
    private int value;

    Tokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Kinds of tokens. */
    enum Kind {
        /** A group begins. */
        OPEN,
        /** A group ends. */
        CLOSE,
        /** A control word with or without a number, or a control symbol. */
        WORD,
        /** One byte of text in the code page of its font. */
        BYTE,
        /** Nothing is left. */
        END
    }

    /** Moves to the next token. */
    Kind next() {
        while (at < bytes.length) {
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    return Kind.OPEN;
                }
                case '}' -> {
                    return Kind.CLOSE;
                }
                case '\\' -> {
                    return control();
                }
                case '\r', '\n', 0 -> {
                    // no text
                }
                default -> {
                    value = c;
                    return Kind.BYTE;
                }
            }
        }
        return Kind.END;
    }

    private Kind control() {
        int start = at;
        while (at < bytes.length && isLetter(bytes[at]) && at - start < LONGEST_WORD) {
            at++;
        }
        if (at == start) {
            return symbol();
        }
        word = new String(bytes, start, at - start, StandardCharsets.US_ASCII);
        readNumber();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin") && hasNumber) {
            at += Math.max(0, Math.min(number, bytes.length - at));
        }
        return Kind.WORD;
    }

    private Kind symbol() {
        hasNumber = false;
        if (at == bytes.length) {
            return Kind.END;
        }
        char c = (char) (bytes[at++] & 0xFF);
        if (c == '\'' && at + 2 <= bytes.length) {
            int high = Character.digit(bytes[at], 16);
            int low = Character.digit(bytes[at + 1], 16);
            if (high >= 0 && low >= 0) {
                at += 2;
                value = high << 4 | low;
                return Kind.BYTE;
            }
        }
        if (c == '{' || c == '}' || c == '\\') {
            value = c;
            return Kind.BYTE;
        }
        word = String.valueOf(c);
        return Kind.WORD;
    }

    private void readNumber() {
        int start = at;
        boolean negative = at < bytes.length && bytes[at] == '-';
        if (negative) {
            at++;
        }
        long read = 0;
        int digits = at;
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
            read = Math.min(read * 10 + bytes[at++] - '0', Integer.MAX_VALUE);
        }
        hasNumber = at > digits;
        if (!hasNumber) {
            at = start;
        }
        number = (int) (negative ? -read : read);
    }

    private static boolean isLetter(byte b) {
        return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }

    /** The control word last seen, without backslash and number; one character if it is a symbol. */
    String word() {
        return word;
    }

    /** The control word's number, or a value if it has none. */
    int number(int absent) {
        return hasNumber ? number : absent;
    }

    /** Whether a word that switches a property switches it on. */
    boolean isOn() {
        return number(1) != 0;
    }

    /** The byte last seen, 0 to 255. */
    int value() {
        return value;
    }
}
