package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a leaf says about itself.
 *
 * @param type declared media type, lower case
 * @param name file name, decoded and cleaned; null without one
 * @param disposition {@code attachment}, {@code inline} or null
 * @param smimeType what an S/MIME part says that it is; "" without
 */
record PartDescription(
        String type, @Nullable String name, @Nullable String disposition, String smimeType) {

    private static final String UNKNOWN = "application/octet-stream";
    private static final Set<String> MESSAGES = Set.of("message/rfc822", "message/global", "message/news");
    private static final Set<String> BODIES =
            Set.of("text/plain", "text/html", "text/enriched", "text/x-amp-html", "text/watch-html");
    private static final Set<String> REPORTS = Set.of(
            "message/delivery-status",
            "message/global-delivery-status",
            "message/disposition-notification",
            "message/global-disposition-notification",
            "message/feedback-report",
            "message/global-headers",
            "text/rfc822-headers",
            "text/rfc822-header");
    private static final Pattern HEADER_LINE = Pattern.compile("\\A(?:From |[!-9;-~]{2,60}:)");

    static PartDescription of(Entity part) {
        String name = part.disposition()
                .get("filename")
                .or(() -> part.contentType().get("name"))
                .map(FileNames::cleaned)
                .orElse(null);
        String disposition = part.disposition().value().strip().toLowerCase(Locale.ROOT);
        return new PartDescription(
                part.type(),
                name,
                disposition.isEmpty() ? null : disposition.equals("inline") ? "inline" : "attachment",
                part.contentType().get("smime-type").orElse("").toLowerCase(Locale.ROOT));
    }

    /** A file in a container, which has a name only. */
    static PartDescription ofEntry(String name) {
        return new PartDescription(UNKNOWN, name.isBlank() ? null : name, "attachment", "");
    }

    String nameOrEmpty() {
        return name == null ? "" : name;
    }

    /** Whether the name ends like this, given in lower case. */
    boolean isNamed(String ending) {
        return nameOrEmpty().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    boolean isUnknown() {
        return type.equals(UNKNOWN);
    }

    /** A text to read, not a file: it has no name and does not ask to be one. A multipart without parts is text too. */
    boolean isBody() {
        return name == null
                && !"attachment".equals(disposition)
                && (BODIES.contains(type) || type.startsWith("multipart/"));
    }

    /** Words of one mail system to another. */
    boolean isReport() {
        return REPORTS.contains(type);
    }

    /** A message, also where a program calls an .eml file a mere file. */
    boolean isMessage(byte[] content) {
        return MESSAGES.contains(type) || isUnknown() && isNamed(".eml") && beginsLikeHeader(content);
    }

    static boolean beginsLikeHeader(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 200), StandardCharsets.ISO_8859_1);
        return HEADER_LINE.matcher(start.stripLeading()).find();
    }
}
