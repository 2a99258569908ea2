package org.competency.intake.extraction.fork;

import java.util.Locale;

import org.competency.intake.extraction.Reading;

/** Tells from what a parser threw, and why, what was wrong with the file. */
final class ParserFailure {

    private ParserFailure() {}

    static Reading.Reason of(String failure) {
        if (failure.contains("EncryptedDocumentException") || failure.contains("InvalidPasswordException")) {
            return Refusal.ENCRYPTED.reason(failure);
        }
        if (failure.toLowerCase(Locale.ROOT).contains("zip bomb")) {
            return Refusal.TOO_LARGE.reason(failure);
        }
        if (failure.contains("UnsupportedFormatException")) {
            return Refusal.UNSUPPORTED_FORMAT.reason(failure);
        }
        return Refusal.CORRUPT.reason(failure);
    }
}
