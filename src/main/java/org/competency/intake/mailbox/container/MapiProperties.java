package org.competency.intake.mailbox.container;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Values of MAPI properties ([MS-OXPROPS]) by their tag, as far as they are texts or bytes. */
final class MapiProperties {

    static final int SUBJECT = 0x0037;
    static final int SENDER_NAME = 0x0C1A;
    static final int SENDER_ADDRESS = 0x0C1F;
    static final int SENDER_SMTP = 0x5D01;
    static final int REPRESENTED_SMTP = 0x5D02;
    static final int HEADERS = 0x007D;
    static final int BODY = 0x1000;
    static final int MESSAGE_ID = 0x1035;
    static final int DISPLAY_NAME = 0x3001;
    static final int ATTACHED_DATA = 0x3701;
    static final int SHORT_NAME = 0x3704;
    static final int LONG_NAME = 0x3707;

    private final Map<Integer, Object> values = new LinkedHashMap<>();

    void put(int tag, String text) {
        values.putIfAbsent(tag, text);
    }

    void put(int tag, byte[] content) {
        values.putIfAbsent(tag, content);
    }

    /** A text that is not blank. */
    Optional<String> text(int tag) {
        return values.get(tag) instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }

    byte @Nullable [] bytes(int tag) {
        return values.get(tag) instanceof byte[] content ? content : null;
    }

    /** Name of an attached file: the long one, else the one of eight and three, else the one shown. */
    String fileName() {
        return text(LONG_NAME)
                .or(() -> text(SHORT_NAME))
                .or(() -> text(DISPLAY_NAME))
                .orElse("");
    }

    static String utf16(byte[] raw) {
        return new String(raw, StandardCharsets.UTF_16LE).replace("\0", "");
    }
}
