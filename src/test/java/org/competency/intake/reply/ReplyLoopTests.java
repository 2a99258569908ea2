package org.competency.intake.reply;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.Set;

import jakarta.mail.Session;

import org.junit.jupiter.api.Test;

import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.mailbox.ParsedMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** What another instance of the product makes of our reply. */
class ReplyLoopTests {

    @Test
    void anotherInstanceDoesNotAnswerOurReply() throws Exception {
        ReplyProperties properties = ReplySettings.settings().build();
        ComposedReply.Letter letter = (ComposedReply.Letter)
                Samples.composer(properties).compose(Samples.brought("INCOMPLETE", Samples.findings()));
        DueReply due = new DueReply(
                1,
                letter.kind(),
                letter.recipient(),
                letter.language(),
                letter.subject(),
                letter.text(),
                letter.html(),
                letter.messageId(),
                letter.inReplyTo(),
                String.join(" ", letter.references()),
                0,
                "main",
                List.of());
        ByteArrayOutputStream eml = new ByteArrayOutputStream();
        ReplyMime.of(
                        due,
                        ReplySettings.identities(properties).of(null),
                        "",
                        Instant.EPOCH,
                        Session.getInstance(new Properties()))
                .writeTo(eml);

        ParsedMessage seen = MessageReader.standard(Set.of("other.example")).read(eml.toByteArray());

        assertThat(seen.mayReply()).isFalse();
        assertThat(seen.whyNot()).contains("Auto-Submitted");
        assertThat(seen.messageId()).isEqualTo(letter.messageId());
        assertThat(seen.inReplyTo()).isEqualTo("<m1@partner.example>");
        assertThat(seen.references()).endsWith("<m1@partner.example>");
        assertThat(seen.attachments()).isEmpty();
        assertThat(seen.text()).startsWith("Hello Ada Partner,");
        assertThat(seen.problems()).isEmpty();
    }
}
