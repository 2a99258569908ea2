package org.competency.intake.demo;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.assessment.Finding;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.Outcome;
import org.competency.intake.submission.Submission;

/** Says in a few words what was decided about a message. */
final class Decisions {

    private final JsonMapper json;

    Decisions(JsonMapper json) {
        this.json = json;
    }

    String of(LedgerRow message, @Nullable Submission submission) {
        if (submission != null) {
            String version = submission.version() == 1 ? "" : "version %d ".formatted(submission.version());
            return version + judged(submission);
        }
        Outcome outcome = message.outcome();
        if (outcome == null) {
            return "not looked into yet";
        }
        return switch (outcome) {
            case DUPLICATE -> "duplicate of mail " + message.duplicateOf();
            case SAME_FILE -> "same file as before";
            case NO_CHECKLIST -> "no checklist attached";
            case WRONG_FILE -> "attached file is no checklist";
            case WRONG_PROGRAM -> "form of a program not taken here";
            case UNREADABLE -> "file not opened: " + code(message);
            case TOO_LARGE -> "larger than what is taken";
            case EVIDENCE -> "evidence for an audit, filed";
            case COMMAND -> "asked for something, answered";
            case NOT_REGISTERED -> "sender not registered";
            case REVIEW -> "a person decides: several checklists";
            case BOUNCE -> "delivery report noted";
            case IGNORED -> "automatic mail ignored";
            case QUARANTINED -> "quarantined";
            case SUBMISSION, NEW_VERSION -> "checklist read";
        };
    }

    private String judged(Submission submission) {
        return switch (String.valueOf(submission.verdict())) {
            case "COMPLETE" -> "complete, audit queued";
            case "INCOMPLETE" -> "incomplete, %d points to mend".formatted(blocking(submission));
            case "INELIGIBLE" -> "not eligible";
            case "REVIEW" -> "a person decides";
            default -> "not judged yet";
        };
    }

    private long blocking(Submission submission) {
        if (submission.findings() == null) {
            return 0;
        }
        List<Finding> findings = List.of(json.readValue(submission.findings(), Finding[].class));
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.BLOCKING)
                .count();
    }

    private String code(LedgerRow message) {
        if (message.attachments() == null) {
            return "unreadable";
        }
        for (JsonNode file : json.readTree(message.attachments())) {
            if (file.path("code").isString()) {
                return file.path("code").asString().toLowerCase(Locale.ROOT).replace('_', ' ');
            }
        }
        return "unreadable";
    }
}
