package org.competency.intake.reply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every kind of reply, word for word. After a wanted change, write the files anew with {@code ReplyPreview
 * src/test/resources/golden-replies} and read the difference before committing it.
 */
class GoldenReplyTests {

    private static final Path GOLDEN = Path.of("src/test/resources/golden-replies");

    @ParameterizedTest(name = "{0}")
    @MethodSource("replies")
    void saysWordForWord(String file, String written) throws IOException {
        assertThat(written).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    static Stream<Arguments> replies() {
        return ReplyPreview.all(ReplySettings.settings().build()).stream()
                .flatMap(sample -> Stream.of(
                        Arguments.of(sample.name() + ".txt", sample.text()),
                        Arguments.of(sample.name() + ".html", sample.html())));
    }

    @Test
    void coversEveryKind() {
        List<ReplyKind> kinds = ReplyPreview.all(ReplySettings.settings().build()).stream()
                .map(ReplyPreview.Sample::kind)
                .toList();

        assertThat(kinds).contains(ReplyKind.values());
    }
}
