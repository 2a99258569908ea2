package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.competency.intake.mailbox.DeliveryReport;
import org.competency.intake.mailbox.DeliveryReport.Recipient;

/**
 * Reads delivery reports: the fields of message/delivery-status (RFC 3464), the header of the returned mail, and where a
 * mail system writes neither, what its text says.
 */
public final class DeliveryReportReader {

    private static final int MOST_TEXT = 64 << 10;
    private static final int MOST_RECIPIENTS = 50;
    private static final int LONGEST = 500;

    private static final List<String> ADDRESSED =
            List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-delivered-to");

    private static final Set<String> STATUS = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Set<String> RETURNED = Set.of(
            "message/rfc822",
            "text/rfc822-headers",
            "message/rfc822-headers",
            "message/global",
            "message/global-headers");

    private static final Pattern ID_IN_TEXT = Pattern.compile("(?im)^[> \\t]*Message-ID:\\s*(<[^<>\\s]{1,250}>)");
    private static final Pattern STATUS_CODE = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

    private final List<Recipient> recipients = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private String text = "";

    private DeliveryReportReader() {}

    /** Takes a report apart; never throws for anything that a sender can cause. */
    public static DeliveryReport read(byte[] raw) {
        DeliveryReportReader reader = new DeliveryReportReader();
        EntityParser parser = parse(RawMessage.prepared(raw));
        Header header = parser.root().header();
        reader.walk(parser.root());
        Stream.of("in-reply-to", "references").forEach(field -> reader.ids.addAll(MessageIds.in(header.get(field))));
        return new DeliveryReport(
                ADDRESSED.stream()
                        .flatMap(field -> header.all(field).stream())
                        .flatMap(value -> Mailboxes.in(value).stream())
                        .map(Mailboxes.Mailbox::address)
                        .distinct()
                        .limit(MOST_RECIPIENTS)
                        .toList(),
                List.copyOf(reader.ids),
                reader.recipients(),
                reader.words(header));
    }

    private static EntityParser parse(byte[] raw) {
        EntityParser parser = new EntityParser(new Budget(ReadingLimits.STANDARD), new Problems(), 0);
        try {
            parser.parse(raw);
        } catch (LimitExceededException e) {
            // what was read up to here is all that the report tells
        }
        return parser;
    }

    private void walk(Entity part) {
        part.children().forEach(this::walk);
        if (part.isMultipart()) {
            return;
        }
        byte[] content = TransferDecoding.decode(
                part.takeEncoded(), TransferDecoding.name(part.header().get("content-transfer-encoding")));
        String start =
                new String(content, 0, Math.min(content.length, MOST_TEXT), StandardCharsets.UTF_8).replace("\r", "");
        if (STATUS.contains(part.type())) {
            status(start);
        } else if (RETURNED.contains(part.type())) {
            ids.addAll(MessageIds.in(
                    parse(RawMessage.prepared(content)).root().header().get("message-id")));
        } else if (part.type().startsWith("text/") && text.isEmpty()) {
            text = start;
            ID_IN_TEXT.matcher(start).results().limit(MOST_RECIPIENTS).forEach(id -> ids.add(id.group(1)));
        }
    }

    /** Groups of fields with blank lines between them; the first one is about the message, the others about recipients. */
    private void status(String fields) {
        for (String group : fields.split("\n[ \t]*\n")) {
            Map<String, String> named = named(group);
            if (recipients.size() < MOST_RECIPIENTS
                    && (named.containsKey("final-recipient") || named.containsKey("action"))) {
                recipients.add(new Recipient(
                        typed(named.getOrDefault("original-recipient", named.getOrDefault("final-recipient", ""))),
                        named.getOrDefault("action", "")
                                .toLowerCase(Locale.ROOT)
                                .split("[\\s(;]", 2)[0],
                        code(named.getOrDefault("status", "")),
                        typed(named.getOrDefault("diagnostic-code", ""))));
            }
        }
    }

    private static Map<String, String> named(String group) {
        Map<String, String> named = new HashMap<>();
        for (String line : group.replaceAll("\n[ \t]+", " ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                named.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line(line.substring(colon + 1)));
            }
        }
        return named;
    }

    /** A value behind its type, as in {@code rfc822; a@b}. */
    private static String typed(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }

    private static String code(String text) {
        Matcher code = STATUS_CODE.matcher(text);
        return code.find() ? code.group(1) : "";
    }

    private List<Recipient> recipients() {
        String code = recipients.isEmpty() ? code(text) : "";
        return code.isEmpty() || code.startsWith("2")
                ? recipients
                : List.of(new Recipient("", "", code, lineWith(code)));
    }

    private String lineWith(String code) {
        return text.lines()
                .filter(line -> line.contains(code))
                .findFirst()
                .map(DeliveryReportReader::line)
                .orElse("");
    }

    private String words(Header header) {
        String subject = line(HeaderText.decode(header.get("subject")));
        String first = text.lines()
                .map(DeliveryReportReader::line)
                .filter(line -> !line.isEmpty())
                .limit(3)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return line(subject + (first.isEmpty() ? "" : ": " + first));
    }

    private static String line(String value) {
        String one = value.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST);
    }
}
