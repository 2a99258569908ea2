package org.competency.intake.mailbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A node of the tree of parts: a multipart with children, or a leaf with its undecoded bytes. */
final class Entity {

    private final Header header = new Header();
    private final List<Entity> children = new ArrayList<>();
    private boolean multipart;
    private byte[] encoded = new byte[0];
    private String defaultType = "text/plain";

    Header header() {
        return header;
    }

    List<Entity> children() {
        return children;
    }

    boolean isMultipart() {
        return multipart;
    }

    void becomeMultipart() {
        multipart = true;
    }

    void body(byte[] bytes) {
        encoded = bytes;
    }

    /** Type of a part without Content-Type: text, but a message in a digest (RFC 2046, 5.1.5). */
    void defaultType(String type) {
        defaultType = type;
    }

    byte[] encoded() {
        return encoded;
    }

    Parameterized contentType() {
        return Parameterized.parse(header.first("content-type").orElse(defaultType));
    }

    /** The declared type, lower case; {@code text/plain} if it is none. */
    String type() {
        String value = contentType().value().toLowerCase(Locale.ROOT);
        if (value.equals("text")) {
            return "text/plain";
        }
        return value.isEmpty() ? defaultType : value;
    }

    Parameterized disposition() {
        return Parameterized.parse(header.get("content-disposition"));
    }
}
