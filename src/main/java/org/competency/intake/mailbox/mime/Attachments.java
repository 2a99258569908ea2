package org.competency.intake.mailbox.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Content;
import org.competency.intake.mailbox.ParsedMessage.Problem;
import org.competency.intake.mailbox.ParsedMessage.Role;

/** Walks the tree of parts and lists what is attached, with what is inside messages and containers. */
final class Attachments {

    private static final int TEXT = 4_000;

    private final Budget budget;
    private final List<ParsedMessage.Attachment> found = new ArrayList<>();
    private final List<Problem> problems;
    private final StringBuilder text = new StringBuilder();

    Attachments(Budget budget, List<Problem> problems) {
        this.budget = budget;
        this.problems = problems;
    }

    List<ParsedMessage.Attachment> found() {
        return found;
    }

    /** The first lines of the first plain text that is no attachment. */
    String text() {
        return text.toString();
    }

    /** Lists what is below a message; paths begin with {@code prefix}. */
    void walk(Entity message, String prefix, int depth) {
        if (message.isMultipart()) {
            children(message, prefix, depth);
        } else {
            leaf(message, prefix + "1", depth);
        }
    }

    private void children(Entity multipart, String prefix, int depth) {
        for (int i = 0; i < multipart.children().size(); i++) {
            Entity child = multipart.children().get(i);
            String path = prefix + (i + 1);
            if (child.isMultipart()) {
                children(child, path + ".", depth + 1);
            } else {
                leaf(child, path, depth);
            }
        }
    }

    private void leaf(Entity part, String path, int depth) {
        String declared = part.type();
        byte[] content = decoded(part);
        String disposition = disposition(part);
        String name = name(part);
        if (declared.equals("message/rfc822") || declared.equals("message/global")) {
            nested(content, name, disposition, path, depth);
        } else if (isBody(declared, name, disposition)) {
            body(part, declared, content, path);
        } else if (!declared.equals("message/delivery-status")
                && !declared.equals("message/disposition-notification")
                && !declared.equals("text/rfc822-headers")) {
            if (isEncrypted(part, declared)) {
                problems.add(
                        new Problem("ENCRYPTED", "Part %s is encrypted; its content cannot be read".formatted(path)));
            }
            file(content, declared, name, disposition, path, depth);
        }
    }

    private static boolean isEncrypted(Entity part, String declared) {
        return declared.equals("application/pgp-encrypted")
                || (declared.endsWith("pkcs7-mime")
                        && part.contentType()
                                .get("smime-type")
                                .orElse("enveloped-data")
                                .equals("enveloped-data"));
    }

    private static boolean isBody(String declared, @Nullable String name, @Nullable String disposition) {
        return declared.startsWith("text/")
                && name == null
                && !"attachment".equals(disposition)
                && (declared.equals("text/plain")
                        || declared.equals("text/html")
                        || declared.equals("text/enriched")
                        || declared.equals("text/x-amp-html")
                        || declared.equals("text/watch-html"));
    }

    private void body(Entity part, String declared, byte[] content, String path) {
        if (declared.equals("text/plain")) {
            if (text.isEmpty()) {
                String charset = part.contentType().get("charset").orElse("");
                String whole = CharsetDecoding.decode(content, charset);
                text.append(whole, 0, Math.min(TEXT, whole.length()));
            }
            int number = 0;
            for (Uuencoded file : Uuencoded.in(content)) {
                number++;
                file(
                        file.content(),
                        "application/octet-stream",
                        cleaned(HeaderText.decode(file.name())),
                        "attachment",
                        path + "." + number,
                        0);
            }
        }
    }

    private void nested(byte[] content, @Nullable String name, @Nullable String disposition, String path, int depth) {
        add(name, "message/rfc822", content, disposition, Role.MESSAGE, path);
        budget.checkDepth(depth + 1);
        EntityParser parser = new EntityParser(budget, depth + 1);
        try {
            parser.parse(content);
        } finally {
            walk(parser.root(), path + ".", depth + 1);
        }
    }

    private void file(
            byte[] content,
            String declared,
            @Nullable String name,
            @Nullable String disposition,
            String path,
            int depth) {
        String type = FileType.of(content, declared, name == null ? "" : name);
        Role role = Roles.of(type, declared);
        add(name, type, content, disposition, role, path);
        if (type.equals("application/zip")) {
            zip(content, path, depth + 1);
        } else if (type.equals("application/vnd.ms-tnef")) {
            tnef(content, path, depth + 1);
        }
    }

    private void zip(byte[] content, String path, int depth) {
        budget.checkDepth(depth);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            int number = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) {
                    number++;
                    budget.countPart(depth);
                    byte[] inner = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, budget.remainingBytes() + 1));
                    budget.countBytes(inner.length);
                    file(inner, "application/octet-stream", cleaned(entry.getName()), null, path + "." + number, depth);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            String code = String.valueOf(e.getMessage()).contains("encrypted") ? "ENCRYPTED" : "DAMAGED_CONTAINER";
            problems.add(new Problem(code, "The zip in part %s cannot be read: %s".formatted(path, e.getMessage())));
        }
    }

    private void tnef(byte[] content, String path, int depth) {
        budget.checkDepth(depth);
        try {
            int number = 0;
            for (Attachment attachment : new HMEFMessage(new ByteArrayInputStream(content)).getAttachments()) {
                number++;
                budget.countPart(depth);
                byte[] inner = attachment.getContents();
                budget.countBytes(inner.length);
                String name = attachment.getLongFilename();
                file(
                        inner,
                        "application/octet-stream",
                        cleaned(name == null || name.isBlank() ? String.valueOf(attachment.getFilename()) : name),
                        "attachment",
                        path + "." + number,
                        depth);
            }
        } catch (LimitExceededException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            problems.add(new Problem(
                    "DAMAGED_CONTAINER",
                    "The winmail.dat in part %s cannot be read: %s".formatted(path, e.getMessage())));
        }
    }

    private void add(
            @Nullable String name, String type, byte[] content, @Nullable String disposition, Role role, String path) {
        found.add(new ParsedMessage.Attachment(
                name, type, content.length, Sha256.of(content).hex(), disposition, role, path, new Content(content)));
    }

    private byte[] decoded(Entity part) {
        String encoding = TransferDecoding.name(part.header().get("content-transfer-encoding"));
        byte[] content = TransferDecoding.decode(part.encoded(), encoding);
        budget.countBytes(content.length);
        return content;
    }

    private static @Nullable String disposition(Entity part) {
        String value = part.disposition().value().strip().toLowerCase(Locale.ROOT);
        return value.isEmpty() ? null : value.equals("inline") ? "inline" : "attachment";
    }

    private static @Nullable String name(Entity part) {
        return part.disposition()
                .get("filename")
                .or(() -> part.contentType().get("name"))
                .map(Attachments::cleaned)
                .orElse(null);
    }

    /** For display only: NFC, one line, without the folders that some programs put before it. */
    private static String cleaned(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("\\p{Cc}", "")
                .strip();
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\'));
        return slash >= 0 && slash < text.length() - 1 ? text.substring(slash + 1) : text;
    }
}
