package org.competency.intake.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.Finding.Severity;
import org.competency.intake.assessment.Verdict;
import org.competency.intake.audit.Offices;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Fact;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.extraction.Reading;

/** Messages that wait for a reply, and a composer, for tests. */
final class Samples {

    static final Instant RECEIVED = Instant.parse("2026-11-16T18:00:00Z");
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ChecklistRef REF = new ChecklistRef("industrial-software-technology", "1.0");
    private static final Checklist CHECKLIST = new Checklist(
            REF,
            "Industrial Software Competency",
            LocalDate.of(2026, 1, 1),
            null,
            null,
            5,
            List.of(
                    new Fact("partner", "Partner", List.of(), true, Fact.Type.TEXT, List.of()),
                    new Fact(
                            "category",
                            "Category",
                            List.of(),
                            true,
                            Fact.Type.CHOICE,
                            List.of(new Fact.Choice("PRODUCT_DESIGN", "Product Design", List.of())))),
            List.of(),
            new Checklist.CaseStudyRules(4, 2, 18),
            Map.of("mailbox", "checklists@office.example", "questions", "competency-help@office.example"),
            "");

    private Samples() {}

    static ReplyComposer composer(ReplyProperties properties) {
        return composer(properties, new ReturnedFileProperties(DataSize.ofMegabytes(5), 300), null);
    }

    static ReplyComposer composer(
            ReplyProperties properties, ReturnedFileProperties returned, @Nullable PartnerFiles files) {
        return new ReplyComposer(
                properties,
                ReplySettings.identities(properties),
                Offices.seattle(),
                Offices.clock(Offices.seattle()),
                new OneProgram(),
                new ChecklistForm(),
                returned,
                Optional.ofNullable(files),
                JSON);
    }

    static Checklists checklists() {
        return new OneProgram();
    }

    static Finding blocking(@Nullable String row, @Nullable Integer caseStudy, String problem, String remedy) {
        return new Finding(
                Severity.BLOCKING,
                "ANSWER_MISSING",
                row,
                caseStudy,
                "Architecture diagram with all services, external systems, scaling and availability",
                problem,
                remedy,
                new Reading.Source("table 5", 3, "C3"));
    }

    static List<Finding> findings() {
        return List.of(
                blocking(
                        "DOC-002",
                        2,
                        "The self-assessment column of this row is empty for case study 2.",
                        "Answer Met, Not met or Not applicable, and name the attached diagram in the response column."),
                new Finding(
                        Severity.BLOCKING,
                        "CASE_STUDIES_TOO_FEW",
                        "BUS-002",
                        null,
                        "At least four case studies, at least two of them public",
                        "Three case studies were found, one of them public.",
                        "Add one more case study and mark at least one more of them as public.",
                        null),
                new Finding(
                        Severity.DECLARED_CRITICAL,
                        "DECLARED_NOT_MET",
                        "ABR-014",
                        1,
                        "Backups made, and a restore tested",
                        "You answered Not met: restores were never tested.",
                        "Test a restore and keep the record of it for the auditor.",
                        new Reading.Source("Baseline", 17, "D17")),
                new Finding(
                        Severity.HINT,
                        "SUBJECT_DIFFERS",
                        null,
                        null,
                        "Subject line",
                        "The partner named in the subject is not the one in the form.",
                        "",
                        null));
    }

    static Unanswered brought(String verdict, List<Finding> findings) {
        return message("SUBMISSION", version(1, verdict, findings, null));
    }

    static CaseVersion version(int version, String verdict, List<Finding> findings, @Nullable List<Finding> previous) {
        return new CaseVersion(
                17,
                "CI-7K4QM2XW",
                "Partner One GmbH",
                version,
                "self-assessment.docx",
                "a".repeat(64),
                REF,
                "DECIDED",
                verdict,
                JSON.writeValueAsString(findings),
                """
                {"facts": {"partner": "Partner One GmbH", "category": "PRODUCT_DESIGN"},
                 "caseStudies": [{"number": 1}, {"number": 2}, {"number": 3}],
                 "rows": [{"value": "MET"}, {"value": "MET"}, {"value": "BLANK"}]}
                """,
                LocalDate.of(2026, 11, 23),
                previous == null ? null : JSON.writeValueAsString(previous));
    }

    static List<Finding> outdated() {
        return List.of(new Finding(
                Severity.BLOCKING,
                "VERSION_NO_LONGER_ACCEPTED",
                null,
                null,
                "Industrial Software Competency",
                "Version 0.9 of the checklist was accepted until 2026-10-31; your self-assessment was received on 2026-11-16.",
                "Send it again on version 1.0. What it changes: 2 rows are new (DOC-003, CST-007).",
                new Reading.Source("table 1", 1, "A1"),
                "P7",
                Verdict.INELIGIBLE,
                List.of()));
    }

    static Unanswered asking(CommandAnswer... commands) {
        return message("COMMAND", null, "status", "[]").asking(List.of(commands));
    }

    static CommandAnswer command(String line, String result, @Nullable String caseNumber) {
        return new CommandAnswer(
                line,
                result,
                caseNumber,
                "industrial-software-technology",
                caseNumber == null ? null : result.equals("WITHDRAWN") ? "WITHDRAWN" : "OPEN",
                caseNumber == null ? 0 : 2,
                caseNumber == null ? null : "COMPLETE",
                caseNumber == null ? null : LocalDate.of(2026, 11, 23),
                null,
                null);
    }

    static CaseVersion superseded() {
        CaseVersion version = version(1, "", List.of(), null);
        return new CaseVersion(
                version.submissionId(),
                version.caseNumber(),
                version.partner(),
                1,
                version.fileName(),
                version.fileSha256(),
                version.checklist(),
                "SUPERSEDED",
                null,
                null,
                version.reading(),
                null,
                null);
    }

    static Unanswered message(String outcome, @Nullable CaseVersion version) {
        return message(outcome, version, "Partner One, Completed Self-Assessment", """
                [{"name": "self-assessment.docx", "mediaType": "%s", "size": 48213, "use": "CHECKLIST"},
                 {"name": "architecture.pdf", "mediaType": "application/pdf", "size": 2148213, "use": "KEPT"}]
                """.formatted(DOCX));
    }

    static Unanswered message(
            String outcome, @Nullable CaseVersion version, @Nullable String subject, String attachments) {
        return new Unanswered(
                4711,
                RECEIVED,
                "0123456789abcdef".repeat(4),
                outcome,
                "",
                "<m1@partner.example>",
                "alliance@partner.example",
                "Ada Partner",
                subject,
                "<first@partner.example> <second@partner.example>",
                true,
                null,
                attachments,
                version);
    }

    private static final class OneProgram implements Checklists {
        @Override
        public List<Checklist> all() {
            return List.of(CHECKLIST);
        }

        @Override
        public Optional<Checklist> find(ChecklistRef ref) {
            return all().stream().filter(each -> each.ref().equals(ref)).findFirst();
        }

        @Override
        public Optional<Checklist> currentOn(String id, LocalDate day) {
            return all().stream().filter(each -> each.ref().id().equals(id)).findFirst();
        }
    }
}
