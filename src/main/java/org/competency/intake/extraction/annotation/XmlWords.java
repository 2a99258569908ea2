package org.competency.intake.extraction.annotation;

/** Text as it stands in XML 1.0. */
final class XmlWords {

    private XmlWords() {}

    /** For the content of an element or an attribute in double quotes, without characters that XML cannot hold. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XmlWords::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    /** What an attribute's value says; references to characters by number are only those of names that we compare. */
    static String unescape(String value) {
        if (value.indexOf('&') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        int at = 0;
        while (at < value.length()) {
            int amp = value.indexOf('&', at);
            int end = amp < 0 ? -1 : value.indexOf(';', amp);
            if (end < 0) {
                break;
            }
            plain.append(value, at, amp).append(character(value.substring(amp + 1, end)));
            at = end + 1;
        }
        return plain.append(value, at, value.length()).toString();
    }

    private static String character(String reference) {
        return switch (reference) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numbered(reference);
        };
    }

    private static String numbered(String reference) {
        try {
            boolean hex = reference.startsWith("#x");
            int code = Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10);
            return Character.toString(code);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return "";
        }
    }
}
