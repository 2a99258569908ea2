package org.competency.intake.support;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Builds a message as the bytes that a mail server would store (RFC 5322, CRLF). */
public final class RawMail {

    private static final String BOUNDARY = "=_part";

    private final Map<String, String> headers = new LinkedHashMap<>();
    private String text = "Hello, please tell me how to apply.";
    private @Nullable String fileName;
    private byte[] file = {};

    private RawMail(int number) {
        header("From", "Partner " + number + " <alliance@partner" + number + ".example>");
        header("To", "checklists@intake.example");
        header("Subject", "Completed Self-Assessment " + number);
        header("Date", "Mon, 16 Nov 2026 10:00:00 +0000");
        header("Message-ID", "<mail" + number + "@partner" + number + ".example>");
        header("MIME-Version", "1.0");
    }

    /** A message of a partner; each number is another partner. */
    public static RawMail number(int number) {
        return new RawMail(number);
    }

    public RawMail header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public RawMail text(String words) {
        this.text = words;
        return this;
    }

    public RawMail attach(String name, byte[] content) {
        this.fileName = name;
        this.file = content;
        return this;
    }

    public byte[] bytes() {
        StringBuilder mail = new StringBuilder();
        headers.forEach(
                (name, value) -> mail.append(name).append(": ").append(value).append("\r\n"));
        if (fileName == null) {
            mail.append("Content-Type: text/plain; charset=utf-8\r\n\r\n").append(text);
        } else {
            mail.append("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"\r\n\r\n");
            mail.append("--" + BOUNDARY + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n")
                    .append(text);
            mail.append("\r\n--" + BOUNDARY + "\r\nContent-Type: application/octet-stream\r\n");
            mail.append("Content-Disposition: attachment; filename=\"" + fileName + "\"\r\n");
            mail.append("Content-Transfer-Encoding: base64\r\n\r\n");
            mail.append(Base64.getMimeEncoder().encodeToString(file));
            mail.append("\r\n--" + BOUNDARY + "--");
        }
        return mail.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
