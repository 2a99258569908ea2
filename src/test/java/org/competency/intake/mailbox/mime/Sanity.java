package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.ParsedMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every result, whatever the mail was. */
final class Sanity {

    private Sanity() {}

    static void check(ParsedMessage message, String description) {
        ReadingLimits limits = ReadingLimits.STANDARD;
        assertThat(message.mayReply()).as(description).isEqualTo(message.whyNot() == null);
        assertThat(message.attachments().size())
                .as(description)
                .isLessThanOrEqualTo(2 * limits.parts() + 2 * limits.containerEntries());
        assertThat(message.problems().size()).as(description).isLessThanOrEqualTo(50);
        for (ParsedMessage.Attachment file : message.attachments()) {
            byte[] content = file.content().bytes();
            assertThat(file.size()).as(description).isEqualTo(content.length);
            assertThat(file.sha256())
                    .as(description)
                    .isEqualTo(Sha256.of(content).hex());
            assertThat(file.path()).as(description).matches("[1-9][0-9]*(\\.[1-9][0-9]*)*");
            assertThat(file.mediaType()).as(description).isNotBlank();
        }
        for (String text : texts(message)) {
            assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .as(description)
                    .isEqualTo(text)
                    .doesNotContain("\0");
        }
    }

    private static List<String> texts(ParsedMessage message) {
        List<@Nullable String> texts = new ArrayList<>();
        texts.add(message.messageId());
        texts.add(message.from());
        texts.add(message.fromName());
        texts.add(message.subject());
        texts.add(message.inReplyTo());
        texts.add(message.whyNot());
        texts.add(message.text());
        texts.addAll(message.to());
        texts.addAll(message.references());
        message.attachments().forEach(file -> {
            texts.add(file.name());
            texts.add(file.mediaType());
        });
        message.problems().forEach(problem -> texts.add(problem.message()));
        return texts.stream().map(text -> text == null ? "" : text).toList();
    }
}
