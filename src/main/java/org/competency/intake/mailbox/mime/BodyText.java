package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The first lines of what a message says: its first plain text, else its first HTML without the markup. */
final class BodyText {

    private static final int LENGTH = 4_000;
    static final int MOST_BYTES = 64 << 10;
    private static final String PGP = "-----BEGIN PGP MESSAGE-----";

    private String plain = "";
    private String html = "";
    private String other = "";

    void add(Entity part, byte[] content) {
        boolean isHtml = part.type().equals("text/html");
        if (isHtml ? !html.isEmpty() : !plain.isEmpty()) {
            return;
        }
        byte[] start = content.length <= MOST_BYTES ? content : Arrays.copyOf(content, MOST_BYTES);
        String text =
                CharsetDecoding.decode(start, part.contentType().get("charset").orElse(""));
        if (isHtml) {
            html = cut(HtmlText.of(text));
        } else {
            boolean flowed = part.contentType().get("format").orElse("").equalsIgnoreCase("flowed");
            boolean deletesSpace = part.contentType().get("delsp").orElse("").equalsIgnoreCase("yes");
            plain = cut(flowed ? FlowedText.joined(text, deletesSpace) : text);
        }
    }

    /** Text from elsewhere, used if the message itself has none. */
    void fallback(String text) {
        if (other.isEmpty()) {
            other = cut(text);
        }
    }

    String value() {
        if (!plain.isBlank()) {
            return plain;
        }
        return html.isBlank() ? other : html;
    }

    /** Whether these bytes are encrypted in the armour of RFC 9580, 6.2. */
    static boolean isArmoured(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 2_000), StandardCharsets.ISO_8859_1);
        return start.stripLeading().startsWith(PGP) || start.contains("\n" + PGP);
    }

    private static String cut(String text) {
        String clean = text.replace("\0", "");
        if (clean.length() <= LENGTH) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH);
    }
}
