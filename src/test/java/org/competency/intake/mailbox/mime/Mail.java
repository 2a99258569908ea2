package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.competency.intake.mailbox.ParsedMessage;

/** Builds raw mails for tests: text is one char per byte where it stands for raw bytes, else UTF-8. */
final class Mail {

    private final List<String> fields = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private String body = "";
    private String multipart = "multipart/mixed";

    private Mail() {}

    /** A plain mail of a person. */
    static Mail aMail() {
        return new Mail().field("From", "Pat Example <pat@partner.example>").field("To", "checklists@office.example");
    }

    /** A mail without any field. */
    static Mail withoutFields() {
        return new Mail();
    }

    Mail field(String name, String value) {
        fields.removeIf(field -> field.startsWith(name + ":"));
        fields.add(name + ": " + value);
        return this;
    }

    Mail subject(String subject) {
        return field("Subject", subject);
    }

    Mail text(String text) {
        body = text;
        return this;
    }

    /** The type of the multipart with its parameters, such as {@code multipart/signed; protocol="x"}. */
    Mail multipart(String type) {
        multipart = type;
        return this;
    }

    /** A part: header lines and a body, as they are. */
    Mail part(String header, String content) {
        parts.add(header + "\r\n\r\n" + content);
        return this;
    }

    /** A file in base64. */
    Mail file(String type, String disposition, byte[] content) {
        String header = "Content-Type: " + type + "\r\nContent-Transfer-Encoding: base64"
                + (disposition.isEmpty() ? "" : "\r\nContent-Disposition: " + disposition);
        return part(header, Base64.getMimeEncoder().encodeToString(content));
    }

    Mail attached(String name, byte[] content) {
        return file("application/octet-stream", "attachment; filename=\"" + name + "\"", content);
    }

    String source() {
        StringBuilder source = new StringBuilder();
        fields.forEach(field -> source.append(field).append("\r\n"));
        if (parts.isEmpty()) {
            return source.append("\r\n").append(body).toString();
        }
        // nested mails need boundaries of their own
        String boundary = "=_" + Integer.toHexString(parts.hashCode());
        source.append("MIME-Version: 1.0\r\nContent-Type: ").append(multipart);
        source.append("; boundary=\"").append(boundary).append("\"\r\n\r\n");
        parts.forEach(part ->
                source.append("--").append(boundary).append("\r\n").append(part).append("\r\n"));
        return source.append("--").append(boundary).append("--\r\n").toString();
    }

    byte[] bytes() {
        return source().getBytes(StandardCharsets.UTF_8);
    }

    ParsedMessage read() {
        return read(bytes());
    }

    static ParsedMessage read(String source) {
        return read(source.getBytes(StandardCharsets.ISO_8859_1));
    }

    static ParsedMessage read(byte[] raw) {
        return new GatedMessageReader(ReadingLimits.STANDARD, Set.of("office.example")).read(raw);
    }

    /** Codes of the problems, in their order. */
    static List<String> codes(ParsedMessage message) {
        return message.problems().stream().map(ParsedMessage.Problem::code).toList();
    }

    /** Attachments as {@code path name type role}. */
    static List<String> listed(ParsedMessage message) {
        return message.attachments().stream()
                .map(file -> "%s %s %s %s".formatted(file.path(), file.name(), file.mediaType(), file.role()))
                .toList();
    }
}
