package org.competency.intake.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.competency.intake.audit.AuditElement;
import org.competency.intake.audit.AuditEvent;
import org.competency.intake.audit.AuditFinding;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.AuditedCaseStudy;
import org.competency.intake.audit.EvidenceFile;
import org.competency.intake.extraction.Reading;
import org.competency.intake.submission.Submission;

/**
 * All that a packet is about.
 *
 * @param audit the audit
 * @param versions versions of the application, the oldest first
 * @param caseStudies those that are audited; empty before the audit has begun
 * @param elements what is examined
 * @param findings what was found
 * @param evidence what the partner sent for the findings
 * @param brought the mails that brought it, by their keys
 * @param history what was done
 */
record PacketIndex(
        AuditState audit,
        List<Version> versions,
        List<AuditedCaseStudy> caseStudies,
        List<AuditElement> elements,
        List<AuditFinding> findings,
        List<EvidenceFile> evidence,
        Map<Long, PacketMails.Mail> brought,
        List<AuditEvent> history) {

    /**
     * A version of the application.
     *
     * @param submission its row
     * @param reading what was read
     * @param audited whether it is the one that is audited
     * @param mail the mail that brought it
     */
    record Version(Submission submission, Reading reading, boolean audited, PacketMails.Mail mail) {}

    /** The version that is audited. */
    Version audited() {
        return versions.stream()
                .filter(Version::audited)
                .findFirst()
                .orElseThrow(() -> new PacketException(audit.caseNumber(), "the version that is audited is not there"));
    }

    List<PacketMails.Mail> mails() {
        return Stream.concat(versions.stream().map(Version::mail), brought.values().stream())
                .toList();
    }

    /** Every file that came from the partner, in the order of the packet. */
    List<PacketFile> files() {
        List<PacketFile> files = new ArrayList<>();
        mails().forEach(mail -> files.addAll(mail.files()));
        return files;
    }

    /**
     * Whether a case study is public: before the audit has begun, as the form says where it is said once. What is not known
     * to be public is not (P9).
     */
    boolean isPublic(int caseStudy) {
        return caseStudies.isEmpty()
                ? audited().reading().caseStudies().stream()
                        .anyMatch(study -> study.number() == caseStudy
                                && study.visibility().equals("PUBLIC"))
                : caseStudies.stream().anyMatch(study -> study.number() == caseStudy && study.isPublic());
    }

    /** Where evidence stands in the packet. */
    String path(EvidenceFile file) {
        PacketMails.Mail mail = brought.get(file.message());
        return mail == null
                ? ""
                : mail.files().stream()
                        .filter(each -> each.sha256().hex().equals(file.sha256()))
                        .map(PacketFile::path)
                        .findFirst()
                        .orElse("");
    }
}
