package org.competency.intake.mailbox.mime;

import java.nio.file.Path;
import java.util.List;

import jakarta.mail.MessagingException;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.competency.intake.mailbox.Content;
import org.competency.intake.mailbox.ParsedMessage;

import static org.assertj.core.api.Assertions.assertThat;

@EnabledIf("org.competency.intake.mailbox.mime.CorpusMails#exist")
class CorpusMailsTests {

    @ParameterizedTest
    @MethodSource("org.competency.intake.mailbox.mime.CorpusMails#files")
    void everyMailGivesASaneResultThatASecondParserConfirmsOrDoubts(Path file) throws Exception {
        byte[] raw = CorpusMails.read(file);

        ParsedMessage message = Mail.read(raw);

        Sanity.check(message, file.toString());
        if (!isCompoundFile(raw) && Mail.codes(message).stream().noneMatch("PARSERS_DISAGREE"::equals)) {
            List<String> ours = message.attachments().stream()
                    .map(ParsedMessage.Attachment::sha256)
                    .toList();
            assertThat(ours).as("%s", file).containsAll(seenBySecondParser(raw, ours.isEmpty()));
        }
    }

    /** A parser that gives up on a mail without files contradicts nobody. */
    private static List<String> seenBySecondParser(byte[] raw, boolean mayGiveUp) throws Exception {
        try {
            return SecondView.digests(RawMessage.prepared(Content.of(raw), Spool.NONE));
        } catch (MessagingException e) {
            if (mayGiveUp) {
                return List.of();
            }
            throw e;
        }
    }

    private static boolean isCompoundFile(byte[] raw) {
        return raw.length > 1 && raw[0] == (byte) 0xD0 && raw[1] == (byte) 0xCF;
    }
}
