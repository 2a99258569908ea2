package org.competency.intake.cli;

import java.time.ZonedDateTime;
import java.util.Objects;

import org.competency.intake.assessment.Assessment;
import org.competency.intake.extraction.Reading;
import org.competency.intake.reply.CaseVersion;
import org.competency.intake.reply.ComposedReply;
import org.competency.intake.reply.ReplyComposer;
import org.competency.intake.reply.Unanswered;

/** The reply to a file that nobody has sent. */
final class DryReply {

    private final ReplyComposer composer;
    private final ZonedDateTime received;

    DryReply(ReplyComposer composer, ZonedDateTime received) {
        this.composer = composer;
        this.received = received;
    }

    /**
     * Its text.
     *
     * @throws IllegalStateException if no reply can be written
     */
    String text(Reading reading, Assessment assessment) {
        ComposedReply reply = composer.compose(message(reading, assessment));
        if (reply instanceof ComposedReply.Letter letter) {
            return letter.text();
        }
        throw new IllegalStateException("No reply can be written: " + reply);
    }

    private Unanswered message(Reading reading, Assessment assessment) {
        String partner = reading.facts().getOrDefault("partner", "");
        return new Unanswered(
                1,
                received.toInstant(),
                reading.sha256(),
                "SUBMISSION",
                null,
                "<dry-run@partner.invalid>",
                "partner@partner.invalid",
                partner,
                "",
                null,
                true,
                null,
                null,
                version(reading, assessment, partner));
    }

    private static CaseVersion version(Reading reading, Assessment assessment, String partner) {
        return new CaseVersion(
                1,
                "your case number",
                partner,
                1,
                reading.file(),
                reading.sha256(),
                Objects.requireNonNull(reading.checklist(), "judged without a checklist"),
                "QUEUED",
                assessment.verdict().name(),
                Json.MAPPER.writeValueAsString(assessment.findings()),
                Json.MAPPER.writeValueAsString(reading),
                null,
                null);
    }
}
