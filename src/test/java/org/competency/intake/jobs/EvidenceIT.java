package org.competency.intake.jobs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

import org.competency.intake.archive.Sha256;
import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditElement;
import org.competency.intake.audit.AuditEvidence;
import org.competency.intake.audit.AuditFindings;
import org.competency.intake.audit.AuditStatus;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.EvidenceFile;
import org.competency.intake.audit.Examination;
import org.competency.intake.mailbox.LedgerFilter;
import org.competency.intake.mailbox.LedgerRow;
import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.support.SmtpSink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a partner sends to remedy findings lands at the finding that it is for, and changes nothing else. */
class EvidenceIT extends ConversationScene {

    private static final Act ACT = new Act("Olga", "seen in the audit", 0);

    @Test
    void filesAMailInTheThreadAtTheFindingThatItNames() throws IOException {
        SmtpSink.Received accepted = answer(mail(LEAD, "Our application", "", "Attached.", without()));
        String caseNumber = accepted.header("Subject").replaceAll("(?s).*\\[(CI-\\w{8})].*", "$1");
        remediate(caseNumber);
        SmtpSink.Received findings = letters().stream()
                .filter(letter -> letter.header("Subject").contains("Findings"))
                .findFirst()
                .orElseThrow();
        byte[] report = report();

        SmtpSink.Received thanks = answer(mail(
                LEAD,
                "Re: what you asked for",
                "In-Reply-To: " + findings.header("Message-ID") + "\r\n",
                "This is for finding 2.",
                report));
        SmtpSink.Received unclear = answer(mail(LEAD, "More [" + caseNumber + "]", "", "Here is more.", report));

        assertThat(evidence(caseNumber))
                .extracting(EvidenceFile::finding, EvidenceFile::sender)
                .containsExactly(tuple(2, LEAD), tuple(0, LEAD));
        assertThat(evidence(caseNumber).get(0).sha256())
                .isEqualTo(Sha256.of(report).hex());
        assertThat(intake.get(Audits.class).get(caseNumber).status()).isEqualTo(AuditStatus.REMEDIATION);
        assertThat(texts("SELECT CONCAT(version, ' ', verdict) FROM submission"))
                .containsExactly("1 COMPLETE");
        assertThat(texts("SELECT outcome FROM message ORDER BY id")).endsWith("EVIDENCE", "EVIDENCE");
        assertThat(texts("SELECT kind FROM reply ORDER BY id")).endsWith("EVIDENCE", "EVIDENCE");
        assertThat(waiting()).containsExactly(evidence(caseNumber).get(1).message());
        intake.get(MessageLedger.class).ignore(waiting().get(0), "it is for finding 2 as well");
        assertThat(waiting()).isEmpty();
        assertThat(List.of(thanks, unclear))
                .allSatisfy(mail -> assertThat(mail.header("Subject")).contains("[" + caseNumber + "]"));
    }

    @Test
    void takesNothingFromAStrangerAsEvidence() throws IOException {
        SmtpSink.Received accepted = answer(mail(LEAD, "Our application", "", "Attached.", without()));
        String caseNumber = accepted.header("Subject").replaceAll("(?s).*\\[(CI-\\w{8})].*", "$1");
        remediate(caseNumber);
        letters();

        answers(mail("somebody@elsewhere.example", "Finding 1 [" + caseNumber + "]", "", "Here.", report()));

        assertThat(evidence(caseNumber)).isEmpty();
    }

    private List<EvidenceFile> evidence(String caseNumber) {
        return intake.get(AuditEvidence.class).of(intake.get(Audits.class).get(caseNumber));
    }

    /** What waits for a person. */
    private List<Long> waiting() {
        return intake
                .get(MessageLedger.class)
                .list(new LedgerFilter(null, null, null, null, null, null, true), 10)
                .stream()
                .map(LedgerRow::id)
                .toList();
    }

    private void remediate(String caseNumber) {
        Audits audits = intake.get(Audits.class);
        audits.assign(caseNumber, "Ann Auditor", ACT);
        audits.schedule(caseNumber, Instant.now().plusSeconds(86_400), ACT);
        audits.start(caseNumber, ACT);
        Examination examination = intake.get(Examination.class);
        for (AuditElement element :
                intake.get(AuditFindings.class).elements(audits.get(caseNumber).id())) {
            examination.examine(caseNumber, element.caseStudy(), element.title(), ACT);
        }
        examination.find(caseNumber, true, "DOC-001", null, "The guide is not public.", "Publish it.", null, ACT);
        examination.find(caseNumber, true, "BUS-003", null, "The page is gone.", "Put it back.", null, ACT);
        audits.remediate(caseNumber, LocalDate.now(ZoneOffset.UTC).plusDays(30), ACT);
    }

    private static byte[] report() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph()
                    .createRun()
                    .setText("The page is back since Monday; see the log of our web server.");
            document.write(out);
            return out.toByteArray();
        }
    }
}
