package org.competency.intake.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.competency.intake.audit.Offices;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.LetterFacts;
import org.competency.intake.letter.LetterFacts.Point;
import org.competency.intake.letter.LetterFiles;
import org.competency.intake.letter.LetterKind;
import org.competency.intake.partner.Correspondent;

/** Letters that are due, and who writes them, for tests. */
final class LetterSamples {

    static final Instant AT = Instant.parse("2026-12-03T18:00:00Z");
    static final Instant BEFORE = Instant.parse("2026-12-01T17:00:00Z");
    static final Correspondent PARTNER = new Correspondent("", "pdm@office.example");

    private LetterSamples() {}

    static LetterWriter writer(ReplyProperties properties, LetterFiles... files) {
        return new LetterWriter(
                properties,
                ReplySettings.identities(properties),
                Offices.seattle(),
                Samples.checklists(),
                Samples.JSON,
                () -> List.of(files));
    }

    static CaseThread thread() {
        return new CaseThread(
                Samples.message("SUBMISSION", Samples.version(2, "COMPLETE", List.of(), null)),
                "alliance@partner.example");
    }

    /** One letter of each kind, by the name of its files. */
    static Map<String, DueLetter> samples() {
        Map<String, DueLetter> samples = new LinkedHashMap<>();
        samples.put(
                "audit-scheduled",
                about(LetterKind.AUDIT_SCHEDULED, LetterFacts.none().moment("at", AT)));
        samples.put(
                "audit-changed",
                about(
                        LetterKind.AUDIT_CHANGED,
                        LetterFacts.none().moment("at", AT).moment("before", BEFORE)));
        samples.put(
                "audit-cancelled",
                about(LetterKind.AUDIT_CANCELLED, LetterFacts.none().moment("before", BEFORE)));
        samples.put("findings", about(LetterKind.FINDINGS, points().day("until", LocalDate.of(2027, 1, 15))));
        samples.put("audit-passed", about(LetterKind.AUDIT_PASSED, LetterFacts.none()));
        samples.put(
                "audit-failed",
                about(
                        LetterKind.AUDIT_FAILED,
                        LetterFacts.none()
                                .point(point(1, null))
                                .text("reason", "Two critical findings could not be remedied in time.")));
        samples.put(
                "audit-withdrawn",
                about(
                        LetterKind.AUDIT_WITHDRAWN,
                        LetterFacts.none().text("reason", "The solution is no longer offered.")));
        ownership(samples);
        samples.put("escalation", escalation());
        return samples;
    }

    private static void ownership(Map<String, DueLetter> samples) {
        LetterFacts award = LetterFacts.none()
                .text("partner", "Partner One GmbH")
                .text("program", "Industrial Software Competency, Technology Partner")
                .text("other", "Small Works Ltd")
                .day("achieved", LocalDate.of(2023, 11, 25))
                .day("on", LocalDate.of(2026, 11, 20))
                .day("until", LocalDate.of(2026, 12, 25));
        samples.put("awarded", about(LetterKind.AWARDED, award));
        samples.put(
                "renewal-due",
                about(
                        LetterKind.RENEWAL_DUE,
                        award.text("days", "30")
                                .point(event("Small Works Ltd", "ACQUIRED"))
                                .point(event("Other Works Ltd", "CONSOLIDATED"))
                                .point(event("Spun Works Ltd", "DIVESTED"))));
        samples.put("award-lapsed", about(LetterKind.AWARD_LAPSED, award));
        samples.put(
                "award-revoked",
                about(LetterKind.AWARD_REVOKED, award.text("reason", "The requirements are no longer met.")));
        for (LetterKind kind : List.of(
                LetterKind.ACQUISITION_NOTED,
                LetterKind.ACQUISITION_RENEWS_SOONEST,
                LetterKind.DIVESTITURE_NOTED,
                LetterKind.DIVESTITURE_REMOVED,
                LetterKind.APPLICATION_MOVED,
                LetterKind.APPLICATION_FROZEN)) {
            samples.put(ReplyKind.valueOf(kind.name()).key(), about(kind, award));
        }
        for (LetterKind kind : List.of(LetterKind.ACQUISITION_NEEDS_APPLICATION, LetterKind.DIVESTED_APPLIES_ANEW)) {
            samples.put(ReplyKind.valueOf(kind.name()).key(), withoutCase(kind, award));
        }
    }

    private static Point event(String partner, String code) {
        return new Point(0, "", null, partner, "", "", LocalDate.of(2026, 3, 1), code);
    }

    /** To somebody who has not applied yet. */
    private static DueLetter withoutCase(LetterKind kind, LetterFacts facts) {
        return new DueLetter(
                3,
                kind,
                "event 1-0.2-0",
                null,
                null,
                "lead@works.example",
                1,
                "abcdef012345",
                facts,
                null,
                Samples.RECEIVED);
    }

    static ComposedLetter.Mail write(DueLetter letter, ReplyProperties properties, LetterFiles... files) {
        @Nullable CaseThread thread = letter.application() == null ? null : thread();
        LetterWriter writer = writer(properties, files);
        return writer.write(letter, writer.recipient(letter, thread).orElseThrow(), thread, PARTNER);
    }

    static DueLetter about(LetterKind kind, LetterFacts facts) {
        return new DueLetter(
                1,
                kind,
                "audit 17 event 4",
                17L,
                "CI-7K4QM2XW",
                null,
                4,
                "0123456789ab",
                facts,
                null,
                Samples.RECEIVED);
    }

    private static LetterFacts points() {
        return LetterFacts.none()
                .point(point(1, LocalDate.of(2027, 1, 15)))
                .point(new Point(
                        3,
                        "",
                        null,
                        "",
                        "The landing page names a product that is not part of the solution.",
                        "",
                        LocalDate.of(2026, 12, 18),
                        "OTHER"));
    }

    private static Point point(int number, @Nullable LocalDate due) {
        return new Point(
                number,
                "ABR-014",
                1,
                "Backups made, and a restore tested",
                "You answered Not met: restores were never tested.",
                "Test a restore and keep the record of it for the auditor.",
                due,
                "CRITICAL");
    }

    private static DueLetter escalation() {
        LetterFacts facts = LetterFacts.none()
                .day("today", LocalDate.of(2026, 11, 20))
                .text("count", "2")
                .point(new Point(
                        0, "CI-7K4QM2XW", null, "Partner One GmbH", "", "", LocalDate.of(2026, 11, 19), "BREACH"))
                .point(new Point(0, "CI-9XK2QW4M", null, "Partner Two", "", "", LocalDate.of(2026, 11, 23), "WARNING"));
        return new DueLetter(
                2,
                LetterKind.ESCALATION,
                "escalations of 2026-11-20",
                null,
                null,
                "lead@office.example",
                1,
                "ba9876543210",
                facts,
                null,
                Samples.RECEIVED);
    }
}
