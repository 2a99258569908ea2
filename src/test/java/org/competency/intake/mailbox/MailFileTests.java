package org.competency.intake.mailbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class MailFileTests {

    @TempDir
    private Path folder;

    private final List<Long> sizes = new ArrayList<>();

    private List<String> messages(String content, int limit) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content);
        List<String> messages = new ArrayList<>();
        new MailFile(file, limit).read((message, size, stored) -> {
            messages.add(new String(message.bytes(), UTF_8));
            sizes.add(size);
        });
        return messages;
    }

    @Test
    void givesLinesTheEndsThatAnImapServerGives() throws IOException {
        assertThat(messages("Subject: a\n\nbody\r\nlast", 1_000)).containsExactly("Subject: a\r\n\r\nbody\r\nlast");
    }

    @Test
    void givesEveryByteOfLinesOfAllLengths() throws IOException {
        Random random = new Random(11);
        StringBuilder content = new StringBuilder();
        for (int length : new int[] {0, 1, 65_534, 65_535, 65_536, 65_537, 3, 200_000, 131_071, 0, 76}) {
            random.ints(length, 'a', 'z' + 1).forEach(c -> content.append((char) c));
            content.append("\r\n");
        }

        assertThat(messages(content.toString(), 1_000_000)).containsExactly(content.toString());
        assertThat(sizes).containsExactly((long) content.length());
    }

    @Test
    void takesAnMboxApart() throws IOException {
        String mbox = """
                From ada@partner.example Mon Nov 16 10:00:00 2026
                Subject: one

                From here on a sentence.
                >From the text, quoted.

                From - Tue Nov 17 10:00:00 2026
                Subject: two

                body
                """;

        assertThat(messages(mbox, 1_000))
                .containsExactly(
                        "Subject: one\r\n\r\nFrom here on a sentence.\r\nFrom the text, quoted.\r\n\r\n",
                        "Subject: two\r\n\r\nbody\r\n");
    }

    @Test
    void leavesTextOfASingleMessageAlone() throws IOException {
        assertThat(messages("Subject: a\n\n>From x\nFrom ada Mon Nov 16 10:00:00 2026\n", 1_000))
                .containsExactly("Subject: a\r\n\r\n>From x\r\nFrom ada Mon Nov 16 10:00:00 2026\r\n");
    }

    @Test
    void keepsNoMoreThanTheLimitButCountsAll() throws IOException {
        assertThat(messages("Subject: a\n\n" + "x".repeat(100_000), 20)).containsExactly("Subject: a\r\n\r\nxxxxxx");
        assertThat(sizes).containsExactly(100_014L);
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(messages("", 1_000)).isEmpty();
    }
}
