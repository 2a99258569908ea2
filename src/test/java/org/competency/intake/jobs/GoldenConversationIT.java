package org.competency.intake.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.Audits;
import org.competency.intake.reply.Replies;
import org.competency.intake.reply.ReplyRow;
import org.competency.intake.support.SmtpSink;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every mail that a partner gets from the form to the withdrawal, word for word. After a wanted change, write the files anew
 * with {@code -Dgolden.write=true} and read the difference before committing it.
 */
class GoldenConversationIT extends ConversationScene {

    private static final Path GOLDEN = Path.of("src/test/resources/golden-conversation");
    private static final Instant DAY = Instant.parse("2032-12-03T18:00:00Z");

    @Test
    void saysWordForWord() throws IOException {
        received = Instant.parse("2026-11-16T18:00:00Z");
        answer(mail(LEAD, "form industrial software technology", "", "", null));
        SmtpSink.Received first = next(mail(LEAD, "Our application", "", "Attached.", without("DOC-001", "AUD-001")));
        String caseNumber = first.header("Subject").replaceAll("(?s).*\\[(CI-\\w{8})].*", "$1");
        // another client, another person of the partner, no thread, another subject
        next(mail("deputy@works.example", "Korrigiert", "", "Done.", without("DOC-001")));
        SmtpSink.Received third =
                next(mail(LEAD, "Re: x", "In-Reply-To: " + first.header("Message-ID") + "\r\n", "Now.", without()));
        next(mail(LEAD, "Status " + caseNumber, "", "", null));
        assertThat(answers(bounce(third.envelopeFrom()))).isEmpty();
        schedule(caseNumber);
        next(mail(LEAD, "status " + caseNumber, "", "", null));
        next(mail(LEAD, "withdraw " + caseNumber, "", "", null));
        assertThat(letters()).as("the answer to the withdrawal said it all").isEmpty();

        assertThat(texts("SELECT CONCAT(version, ' ', verdict) FROM submission ORDER BY version"))
                .containsExactly("1 INCOMPLETE", "2 INCOMPLETE", "3 COMPLETE");
        assertThat(texts("SELECT DISTINCT status FROM application")).containsExactly("WITHDRAWN");
        assertThat(texts("SELECT kind FROM reply ORDER BY id"))
                .containsExactly(
                        "COMMAND",
                        "MORE_INFORMATION",
                        "MORE_INFORMATION",
                        "ACCEPTED",
                        "COMMAND",
                        "AUDIT_SCHEDULED",
                        "COMMAND",
                        "WITHDRAWN");
        compare(caseNumber);
    }

    /** The next mail of the partner comes an hour later. */
    private SmtpSink.Received next(String message) {
        received = received.plus(Duration.ofHours(1));
        return answer(message);
    }

    private void schedule(String caseNumber) {
        Audits audits = intake.get(Audits.class);
        audits.assign(caseNumber, "Ann Auditor", new Act("Olga", "", 0));
        audits.schedule(caseNumber, DAY, new Act("Olga", "", 0));

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo(LEAD);
            assertThat(letter.header("Subject")).contains("[" + caseNumber + "]");
            assertThat(letter.header("References")).contains("@works.example>");
        });
    }

    private void compare(String caseNumber) throws IOException {
        Replies replies = intake.get(Replies.class);
        List<ReplyRow> all = replies.list(null, 100);
        for (int i = 0; i < all.size(); i++) {
            ReplyRow reply = all.get(all.size() - 1 - i);
            String name = "%d-%s".formatted(i + 1, reply.kind().key());
            String head = "To: %s%nSubject: %s%n%n".formatted(reply.recipient(), reply.subject());
            compare(name + ".txt", caseNumber, head + replies.text(reply.id()).orElseThrow());
            compare(name + ".html", caseNumber, replies.html(reply.id()).orElseThrow());
        }
    }

    /** Case numbers are random, so that nobody guesses them; everything else is as it was sent. */
    private static void compare(String file, String caseNumber, String written) throws IOException {
        String stable = written.replace(caseNumber, "CI-00000000");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(GOLDEN.resolve(file), stable);
        }
        assertThat(stable).as(file).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }
}
