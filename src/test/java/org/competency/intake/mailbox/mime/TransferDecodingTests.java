package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TransferDecodingTests {

    @ParameterizedTest
    @CsvSource({
        "base64, base64",
        "BASE64 , base64",
        "base64 (comment), base64",
        "'\"base64\"', base64",
        "base-64, base64",
        "quoted-printable, quoted-printable",
        "Quoted_Printable, quoted-printable",
        "quoted - printable, quoted-printable",
        "7bit, 8bit",
        "8-bit, 8bit",
        "8bits, 8bit",
        "binary, 8bit",
        "'', 8bit",
        "x-gzip64, x-gzip64",
    })
    void namesEncodingsHoweverTheyAreSpelled(String field, String expected) {
        assertThat(TransferDecoding.name(field)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "aGVsbG8=, hello",
        "aGVsbG8, hello",
        "'aGVs\r\nbG8=', hello",
        "'aG!Vs#b*G8=', hello",
        "aGVsbG8=aGVsbG8=, hellohello",
        "====, ''",
        "'', ''",
    })
    void base64SkipsWhatDoesNotBelong(String encoded, String expected) {
        assertThat(decoded(encoded, "base64")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a=3Db, a=b",
        "a=3db, a=b",
        "'soft=\r\nbreak', softbreak",
        "'soft=\nbreak', softbreak",
        "'soft=  \r\nbreak', softbreak",
        "'trailing  \r\nblank', 'trailing\r\nblank'",
        "a=XXb, a=XXb",
        "'end=', end",
    })
    void quotedPrintableKeepsWhatIntroducesNothing(String encoded, String expected) {
        assertThat(decoded(encoded, "quoted-printable")).isEqualTo(expected);
    }

    private static String decoded(String encoded, String encoding) {
        return new String(
                TransferDecoding.decode(encoded.getBytes(StandardCharsets.ISO_8859_1), encoding),
                StandardCharsets.ISO_8859_1);
    }
}
