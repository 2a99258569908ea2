package org.competency.intake.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Mails as partners' mail programs write them. */
final class Mails {

    private final List<String> fields = new ArrayList<>();
    private final StringBuilder parts = new StringBuilder();
    private String text = "Please find it attached.";

    static Mails from(String address) {
        return new Mails().field("From", address).field("To", "checklists@office.example");
    }

    Mails field(String name, String value) {
        fields.add(name + ": " + value);
        return this;
    }

    Mails text(String body) {
        text = body;
        return this;
    }

    Mails attached(String name) {
        parts.append(
                part("application/pdf; name=\"" + name + "\"", "attachment; filename=\"" + name + "\"", "%PDF-1.4"));
        return this;
    }

    /** Another message, as an attachment. */
    Mails forwarding(String message) {
        parts.append(part("message/rfc822", "attachment", message));
        return this;
    }

    private static String part(String type, String disposition, String content) {
        return "--b\r\nContent-Type: %s\r\nContent-Disposition: %s\r\n\r\n%s\r\n".formatted(type, disposition, content);
    }

    String raw() {
        return String.join("\r\n", fields)
                + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n" + parts + "--b--\r\n";
    }

    ParsedMessage parsed() {
        return MessageReader.standard(Set.of("office.example")).read(raw().getBytes(UTF_8));
    }
}
