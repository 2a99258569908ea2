package org.competency.intake.assessment;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebAddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "See https://www.example.com/aws?x=1#y.",
                "(http://example.co.jp:8080/a)",
                "詳細はhttps://example.jp/awsをご覧ください",
                "HTTPS://EXAMPLE.COM/PAGE",
                "www.example.com",
                "WWW.Example.museum/aws",
                "example.com/aws",
                "our page is example.de.",
                "https://münchen.example.de/aws",
                "https://xn--mnchen-3ya.example.xn--p1ai/",
                "http://localhost/x and https://example.com",
                "https://user:secret@example.com/",
                "<https://example.org>",
                "https://example.com./x",
            })
    void knowsAddressesThatEverybodyCanOpen(String text) {
        assertThat(WebAddresses.holdsPublicOne(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/aws, http://localhost:8080/aws",
        "localhost/aws, localhost/aws",
        "see http://10.0.0.1/aws, http://10.0.0.1/aws",
        "10.1.2.3/aws, 10.1.2.3/aws",
        "https://, https://",
        "https:///aws, https:///aws",
        "https://intranet/aws, https://intranet/aws",
        "https://wiki.example.internal/aws, https://wiki.example.internal/aws",
        "wiki.corp, wiki.corp",
        "file:///C:/aws.html, file:///C:/aws.html",
        "ftp://example.com/x, ftp://example.com/x",
        "https://example.invalid, https://example.invalid",
        "https://-.com, https://-.com",
        "http://localhost/index.html, http://localhost/index.html",
        "www.localhost, www.localhost"
    })
    void namesWhatIsWrittenLikeAnAddressButIsNone(String text, String found) {
        assertThat(WebAddresses.holdsPublicOne(text)).isFalse();
        assertThat(WebAddresses.unusableIn(text)).contains(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "on our page",
                "write to kim@example.com",
                "see overview.pdf and README.md",
                "since v1.2 of it",
                "e.g. our site",
                "It is public.See there",
                "index.html",
                "1.2.2026",
            })
    void findsNoAddressInOtherWords(String text) {
        assertThat(WebAddresses.holdsPublicOne(text)).isFalse();
        assertThat(WebAddresses.unusableIn(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a", "https://", "-", "a.b@"})
    void isDoneSoonWithLongNonsense(String part) {
        assertThat(WebAddresses.holdsPublicOne(part.repeat(30_000))).isFalse();
    }
}
