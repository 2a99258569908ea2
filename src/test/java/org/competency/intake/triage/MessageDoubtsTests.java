package org.competency.intake.triage;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.LedgerMessage;
import org.competency.intake.mailbox.MessageKind;
import org.competency.intake.mailbox.Outcome;
import org.competency.intake.mailbox.ParsedMessage;
import org.competency.intake.mailbox.ParsedMessage.Problem;

import static org.assertj.core.api.Assertions.assertThat;

class MessageDoubtsTests {

    @ParameterizedTest
    @CsvSource({
        "SUBMISSION, PARSERS_DISAGREE, REVIEW",
        "NO_CHECKLIST, TOO_MANY_PARTS, REVIEW",
        "WRONG_FILE, MALFORMED, REVIEW",
        "WRONG_PROGRAM, MALFORMED, REVIEW",
        "NO_CHECKLIST, DAMAGED_CONTAINER, REVIEW",
        "SUBMISSION, DAMAGED_CONTAINER, SUBMISSION",
        "SUBMISSION, UNKNOWN_ENCODING, SUBMISSION",
        "BOUNCE, PARSERS_DISAGREE, BOUNCE",
        "IGNORED, TOO_LARGE, IGNORED",
        "UNREADABLE, TOO_LARGE, UNREADABLE",
    })
    void anUncertainListOfFilesIsForAPerson(Outcome outcome, String code, Outcome expected) {
        ParsedMessage message = with(new Problem(code, "why"));

        Triaged reviewed = MessageDoubts.reviewed(triaged(message, outcome), message);

        assertThat(reviewed.outcome()).isEqualTo(expected);
        assertThat(reviewed.reason()).isEqualTo(expected == outcome ? "" : "why");
    }

    @Test
    void findsThatAMessageIsEncrypted() {
        assertThat(MessageDoubts.encryption(with(new Problem("ENCRYPTED", "why"))))
                .isPresent();
        assertThat(MessageDoubts.encryption(with(new Problem("TOO_DEEP", "why"))))
                .isEmpty();
    }

    private static Triaged triaged(ParsedMessage message, Outcome outcome) {
        LedgerMessage row = new LedgerMessage(
                1, "office", "INBOX", 1, 1, Sha256.of(new byte[0]), 10, Instant.parse("2026-11-23T10:00:00Z"), null);
        return new Triaged(row, message, outcome, "", List.of(), null);
    }

    private static ParsedMessage with(Problem problem) {
        return new ParsedMessage(
                null,
                "pat@partner.example",
                null,
                List.of(),
                null,
                null,
                null,
                List.of(),
                MessageKind.OTHER,
                true,
                null,
                List.of(),
                "",
                List.of(problem));
    }
}
