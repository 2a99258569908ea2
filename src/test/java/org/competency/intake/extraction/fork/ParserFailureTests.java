package org.competency.intake.extraction.fork;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParserFailureTests {

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "ENCRYPTED, org.apache.tika.exception.EncryptedDocumentException: null",
        "ENCRYPTED, org.apache.tika.exception.TikaException: x; because of org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException: y",
        "TOO_LARGE, org.apache.tika.exception.TikaException: Zip bomb detected!",
        "UNSUPPORTED_FORMAT, org.apache.tika.exception.UnsupportedFormatException: x",
        "CORRUPT, java.lang.NullPointerException: null",
    })
    void tellsFromWhatWasThrownWhatWasWrong(String code, String failure) {
        assertThat(ParserFailure.of(failure)).satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(code);
            assertThat(reason.detail()).isEqualTo(failure);
        });
    }
}
