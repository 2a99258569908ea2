package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTextTests {

    @Test
    void prefersPlainTextAndFallsBackToHtml() {
        Mail both = Mail.aMail()
                .multipart("multipart/alternative")
                .part("Content-Type: text/html", "<p>from html</p>")
                .part("Content-Type: text/plain", "from text");
        Mail html = Mail.aMail().field("Content-Type", "text/html").text("<style>p{}</style><p>status &amp; more</p>");

        assertThat(both.read().text()).isEqualTo("from text");
        assertThat(html.read().text()).isEqualTo("status & more");
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, caf\u00C3\u00A9",
        "iso-8859-1, caf\u00E9",
        "no-such-charset, caf\u00C3\u00A9",
        "us-ascii, caf\u00E9",
        "utf-8, caf\u00E9"
    })
    void decodesUnderTheCharsetThatFits(String charset, String bytes) {
        String source = Mail.aMail()
                        .field("Content-Type", "text/plain; charset=" + charset)
                        .source()
                + bytes;

        assertThat(Mail.read(source).text())
                .satisfiesAnyOf(
                        text -> assertThat(text).isEqualTo("café"),
                        text -> assertThat(text).isEqualTo("caf\uFFFD"));
    }

    @Test
    void joinsFlowedLines() {
        assertThat(FlowedText.joined("one \r\ntwo \r\nthree\r\n> quoted \r\n stuffed\r\n-- \r\nsig", false))
                .isEqualTo("one two three\n> quoted \nstuffed\n-- \nsig\n");
        assertThat(FlowedText.joined("日本 \r\n語", true)).isEqualTo("日本語\n");
    }

    @Test
    void findsTheWordsOfHtml() {
        assertThat(HtmlText.of(
                        "<html><head><title>t</title></head><body>a<br>b<!-- c --><script>d</script> &lt;e&gt;</body>"))
                .isEqualTo("a\nb &lt;e&gt;".replace("&lt;", "<").replace("&gt;", ">"));
        assertThat(HtmlText.of("<style>never closed")).isEmpty();
        assertThat(HtmlText.of("<".repeat(50_000))).isNotNull();
    }

    @Test
    void isBoundedAndFreeOfNul() {
        String text = Mail.aMail().text("\0" + "x".repeat(100_000)).read().text();

        assertThat(text).hasSize(4_000).doesNotContain("\0");
    }

    @Test
    void neverCutsACharacterInHalf() {
        String text = Mail.aMail()
                .field("Content-Type", "text/plain; charset=utf-8")
                .text("x" + "😀".repeat(5_000))
                .read()
                .text();

        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
    }
}
