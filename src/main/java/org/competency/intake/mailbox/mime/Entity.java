package org.competency.intake.mailbox.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.competency.intake.mailbox.Content;

/** A node of the tree of parts: a multipart with children, or a leaf with its undecoded bytes. */
final class Entity {

    private static final byte[] NOTHING = new byte[0];
    private static final Pattern TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}");

    private final Header header;
    private final List<Entity> children = new ArrayList<>();
    private final String defaultType;
    private boolean multipart;
    private byte[] encoded = NOTHING;
    private @Nullable Content setAside;
    private @Nullable Parameterized contentType;
    private @Nullable Parameterized disposition;

    /**
     * @param header its fields, which may still be added to until its type is asked for
     * @param defaultType type of a part without Content-Type: text, but a message in a digest (RFC 2046, 5.1.5)
     */
    Entity(Header header, String defaultType) {
        this.header = header;
        this.defaultType = defaultType;
    }

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

    /** Takes a body that stands in a file, decoded. */
    void setAside(Content decoded) {
        setAside = decoded;
    }

    /** The decoded body, if it was too large for memory. */
    Optional<Content> setAside() {
        return Optional.ofNullable(setAside);
    }

    /** Hands out the undecoded bytes and forgets them, so that large parts are in memory once. */
    byte[] takeEncoded() {
        byte[] bytes = encoded;
        encoded = NOTHING;
        return bytes;
    }

    Parameterized contentType() {
        if (contentType == null) {
            contentType = Parameterized.parse(header.first("content-type").orElse(defaultType));
        }
        return contentType;
    }

    /** The declared type, lower case. What is no type stands for text (RFC 2045, 5.2), or for bytes if it is a file. */
    String type() {
        String value = contentType().value().toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return defaultType;
        }
        if (TYPE.matcher(value).matches()) {
            return value;
        }
        boolean file = !value.equals("text")
                && (contentType().get("name").isPresent()
                        || disposition().get("filename").isPresent());
        return file ? "application/octet-stream" : "text/plain";
    }

    Parameterized disposition() {
        if (disposition == null) {
            disposition = Parameterized.parse(header.get("content-disposition"));
        }
        return disposition;
    }

    /** Whether this part or one below it has a type, without looking into nested messages. */
    boolean hasPart(String... types) {
        if (List.of(types).contains(type())) {
            return true;
        }
        return children.stream().anyMatch(child -> child.hasPart(types));
    }
}
