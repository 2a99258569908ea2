package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.competency.intake.mailbox.container.OutlookMessage;

/** Header of a message that Outlook saved: as it came over the wire where that was kept, else from its properties. */
final class OutlookHeader {

    private OutlookHeader() {}

    static Entity of(OutlookMessage message, Budget budget, Problems problems) {
        Header header = new Header(budget.limits());
        Entity entity = new Entity(header, "text/plain");
        EntityParser wire = new EntityParser(budget, problems, 0);
        wire.parse(RawMessage.prepared((message.headers() + "\r\n\r\n").getBytes(StandardCharsets.UTF_8)));
        wire.root()
                .header()
                .copyTo(header, List.of("content-type", "content-transfer-encoding", "content-disposition"));
        String name = message.senderName().orElse("").replace("\"", "");
        add(header, "from", "\"%s\" <%s>".formatted(name, message.sender().orElse("")));
        add(header, "subject", message.subject().orElse(""));
        add(header, "to", String.join(", ", message.recipients()));
        add(header, "message-id", message.messageId().orElse(""));
        message.sentAt()
                .ifPresent(time -> add(
                        header, "date", DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC))));
        return entity;
    }

    private static void add(Header header, String name, String value) {
        if (!header.has(name) && !value.isBlank() && !value.equals("\"\" <>")) {
            header.add(name, new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        }
    }
}
