package org.competency.intake.mailbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.mailbox.ParsedMessage.Attachment;

/** A settlement as parameters of the statement that writes it, each cut to the width of its column. */
final class SettlementColumns {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MESSAGE_ID = 998;
    private static final int ADDRESS = 320;

    private SettlementColumns() {}

    static Map<String, @Nullable Object> of(MessageSettlement settlement, Instant now) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", settlement.id());
        columns.put("status", settlement.status().name());
        columns.put("outcome", settlement.outcome().name());
        columns.put("reason", LedgerText.cut(settlement.reason(), 1_000));
        columns.put("now", LedgerText.utc(now));
        putParsed(columns, settlement.parsed());
        if (settlement.files() != null) {
            columns.put("attachments", settlement.files());
        }
        return columns;
    }

    private static void putParsed(Map<String, @Nullable Object> columns, @Nullable ParsedMessage parsed) {

        columns.put("kind", parsed != null ? parsed.kind().name() : null);
        columns.put("messageId", parsed != null ? LedgerText.cut(parsed.messageId(), MESSAGE_ID) : null);
        columns.put("from", parsed != null ? LedgerText.cut(parsed.from(), ADDRESS) : null);
        columns.put("fromName", parsed != null ? LedgerText.cut(parsed.fromName(), ADDRESS) : null);
        columns.put("subject", parsed != null ? LedgerText.cut(parsed.subject(), MESSAGE_ID) : null);
        columns.put("inReplyTo", parsed != null ? LedgerText.cut(parsed.inReplyTo(), MESSAGE_ID) : null);
        columns.put(
                "references", parsed != null ? LedgerText.cut(String.join(" ", parsed.references()), 65_535) : null);
        columns.put("sentAt", parsed != null ? LedgerText.utc(plausible(parsed.date())) : null);
        columns.put("mayReply", parsed != null ? parsed.mayReply() : null);
        columns.put("whyNot", parsed != null ? LedgerText.cut(parsed.whyNot(), 300) : null);
        columns.put(
                "attachments", parsed != null ? LedgerText.cut(json(parsed.attachments()), Integer.MAX_VALUE) : null);
    }

    /** DATETIME ends with the year 9999; a sender may claim any date. */
    private static @Nullable Instant plausible(@Nullable Instant sentAt) {
        if (sentAt == null) {
            return null;
        }
        int year = sentAt.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1970 && year <= 9999 ? sentAt : null;
    }

    private static String json(List<Attachment> attachments) {
        return JSON.writeValueAsString(
                attachments.stream().map(SettlementColumns::fields).toList());
    }

    private static Map<String, @Nullable Object> fields(Attachment attachment) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", attachment.name());
        fields.put("mediaType", attachment.mediaType());
        fields.put("size", attachment.size());
        fields.put("sha256", attachment.sha256());
        fields.put("disposition", attachment.disposition());
        fields.put("role", attachment.role().name());
        fields.put("path", attachment.path());
        return fields;
    }
}
