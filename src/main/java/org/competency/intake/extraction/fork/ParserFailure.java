package org.competency.intake.extraction.fork;

import org.apache.tika.pipes.PipesResult;

import org.competency.intake.extraction.Reading;

/** Tells from the stack trace that a process sent back what was wrong with the file. */
final class ParserFailure {

    private ParserFailure() {}

    static Reading.Reason of(PipesResult result) {
        String trace = result.getEmitData() == null
                ? String.valueOf(result.getMessage())
                : String.valueOf(result.getEmitData().getContainerStackTrace());
        String first = trace.lines().findFirst().orElse("");
        if (trace.contains("EncryptedDocumentException") || trace.contains("InvalidPasswordException")) {
            return Refusal.ENCRYPTED.reason(first);
        }
        if (trace.contains("zip bomb") || trace.contains("Zip bomb")) {
            return Refusal.TOO_LARGE.reason(first);
        }
        if (trace.contains("UnsupportedFormatException")) {
            return Refusal.UNSUPPORTED_FORMAT.reason(first);
        }
        return Refusal.CORRUPT.reason(first);
    }
}
