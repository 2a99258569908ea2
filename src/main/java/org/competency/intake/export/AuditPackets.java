package org.competency.intake.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.competency.intake.archive.Sha256;
import org.competency.intake.audit.AuditEvidence;
import org.competency.intake.audit.AuditFindings;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.EvidenceFile;
import org.competency.intake.extraction.Reading;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;

/**
 * What an auditor takes along: every version of the form as it was received with its mail, the evidence, findings and history
 * of the audit, an index to read and one for programs, and the digests of all. Byte for byte the same as long as nothing new
 * happens to the audit.
 */
@Component
public class AuditPackets {

    private final Audits audits;
    private final AuditFindings findings;
    private final AuditEvidence evidence;
    private final Submissions submissions;
    private final PacketMails mails;
    private final PacketPages pages;
    private final JsonMapper json;

    AuditPackets(
            Audits audits,
            AuditFindings findings,
            AuditEvidence evidence,
            Submissions submissions,
            PacketMails mails,
            PacketPages pages,
            JsonMapper json) {
        this.audits = audits;
        this.findings = findings;
        this.evidence = evidence;
        this.submissions = submissions;
        this.mails = mails;
        this.pages = pages;
        this.json = json;
    }

    /**
     * Writes the packet of the audit of a case as a zip; the stream stays open.
     *
     * @return how many files it has
     * @throws IllegalArgumentException if no audit is queued for the case
     * @throws PacketException if anything is not what the ledger says; what was written is of no use then
     */
    public int write(String caseNumber, OutputStream out) throws IOException {
        AuditState audit = audits.get(caseNumber);
        SteadyZip zip = new SteadyZip(out);
        List<PacketIndex.Version> versions = new ArrayList<>();
        for (Submission version : submissions.versionsOf(audit.applicationId())) {
            PacketMails.Mail mail = mails.add(
                    caseNumber,
                    version.message(),
                    PacketNames.version(version.version()),
                    version.fileSha256().hex(),
                    zip);
            versions.add(new PacketIndex.Version(
                    version,
                    json.readValue(version.reading(), Reading.class),
                    version.id() == audit.submissionId(),
                    mail));
        }
        List<EvidenceFile> filed = evidence.of(audit);
        Map<Long, PacketMails.Mail> brought = new TreeMap<>();
        for (long message : filed.stream().map(EvidenceFile::message).distinct().toList()) {
            brought.put(message, mails.add(caseNumber, message, PacketNames.evidence(message), "", zip));
        }
        PacketIndex index = new PacketIndex(
                audit,
                versions,
                findings.caseStudies(audit.id()),
                findings.elements(audit.id()),
                findings.all(audit.id()),
                filed,
                brought,
                audits.history(audit));
        return finish(index, zip);
    }

    private int finish(PacketIndex index, SteadyZip zip) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        index.files().forEach(file -> sums.put(file.path(), file.sha256().hex()));
        Map<String, byte[]> own = new LinkedHashMap<>();
        own.put("index.html", pages.html(index).getBytes(StandardCharsets.UTF_8));
        own.put("index.json", pages.json(index).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> page : own.entrySet()) {
            zip.add(page.getKey(), page.getValue());
            sums.put(page.getKey(), Sha256.of(page.getValue()).hex());
        }
        StringBuilder lines = new StringBuilder();
        sums.forEach((path, sum) -> lines.append(sum).append("  ").append(path).append('\n'));
        zip.add("SHA256SUMS", lines.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
        return sums.size() + 1;
    }
}
