package org.competency.intake.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.VersionDiff;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.checklist.form.FormFormat;
import org.competency.intake.extraction.annotation.Annotations;
import org.competency.intake.extraction.annotation.FileAnnotator;
import org.competency.intake.extraction.annotation.NotAnnotatedException;
import org.competency.intake.extraction.annotation.Remark;
import org.competency.intake.extraction.annotation.RemarkTable;

/**
 * What comes back of the file that a partner sent: the file itself with a comment at each cell that something is to be said
 * about; where that cannot be, a table of the points. A reply never fails for want of either.
 */
final class ReturnedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnedFiles.class);

    /** Larger files are made again when they are stored, so that a batch of replies does not hold them all. */
    private static final int KEPT = 256 << 10;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUOTE = 600;

    private final ReturnedFileProperties properties;
    private final ReplyIdentities identities;
    private final @Nullable PartnerFiles files;
    private final StoredJson json;
    private final FileAnnotator annotator;

    /** @param files null: there are no mails, and nothing comes back */
    ReturnedFiles(
            ReturnedFileProperties properties,
            ReplyIdentities identities,
            @Nullable PartnerFiles files,
            StoredJson json) {
        this.properties = properties;
        this.identities = identities;
        this.files = files;
        this.json = json;
        this.annotator = new FileAnnotator(properties.points());
    }

    /** The file, and the key of the sentence about it. */
    record Returned(Enclosure file, String sentence) {}

    /** What comes back with a reply; empty if nothing does. */
    Optional<Returned> of(Unanswered message, ReplyKind kind, ReplyTexts.Texts texts) {
        CaseVersion version = message.version();
        if (version == null || files == null || !properties.wanted()) {
            return Optional.empty();
        }
        boolean wanted = kind == ReplyKind.MORE_INFORMATION;
        if (!wanted && kind != ReplyKind.INELIGIBLE && kind != ReplyKind.OUTDATED_VERSION) {
            return Optional.empty();
        }
        try {
            List<Finding> findings = json.findings(version.findings());
            if (findings.isEmpty() || (!wanted && findings.stream().allMatch(finding -> finding.source() == null))) {
                return Optional.empty();
            }
            Optional<Returned> commented = commented(message, version, files, findings, kind, texts);
            return commented.isPresent() || !wanted ? commented : Optional.of(listed(version, findings, texts));
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("message", message.message())
                    .log("Nothing of the partner's file goes with the reply");
            return Optional.empty();
        }
    }

    private Optional<Returned> commented(
            Unanswered message,
            CaseVersion version,
            PartnerFiles partnerFiles,
            List<Finding> findings,
            ReplyKind kind,
            ReplyTexts.Texts texts) {
        String mediaType = json.reading(version.reading()).mediaType();
        if (!FileAnnotator.takes(mediaType)) {
            return Optional.empty();
        }
        try {
            Annotations annotations = annotations(message, version, findings, texts);
            Optional<byte[]> original = partnerFiles.broughtBy(message);
            if (original.isEmpty()
                    || original.get().length > properties.largest().toBytes()) {
                LOG.atInfo()
                        .addKeyValue("message", message.message())
                        .log("The partner's file does not go back: too large, or its author is not authenticated");
                return Optional.empty();
            }
            byte[] annotated = annotator.annotate(original.get(), mediaType, annotations);
            String extension = FormFormat.DOCX.mediaType().equals(mediaType) || mediaType.contains("wordprocessing")
                    ? "docx"
                    : "xlsx";
            Enclosure file = new Enclosure(
                    name(version.fileName(), texts.get("returned.suffix")) + "." + extension,
                    mediaType,
                    annotated.length <= KEPT
                            ? () -> annotated
                            : () -> annotator.annotate(
                                    partnerFiles.broughtBy(message).orElseThrow(), mediaType, annotations));
            return Optional.of(new Returned(
                    file, kind == ReplyKind.OUTDATED_VERSION ? "returned.outdated" : "returned.commented"));
        } catch (NotAnnotatedException e) {
            LOG.atInfo()
                    .addKeyValue("message", message.message())
                    .addKeyValue("why", e.getMessage())
                    .log("The partner's file carries no comments; its points go as a table");
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("message", message.message())
                    .log("Cannot write comments into the partner's file; its points go as a table");
            return Optional.empty();
        }
    }

    private Annotations annotations(
            Unanswered message, CaseVersion version, List<Finding> findings, ReplyTexts.Texts texts) {
        List<Remark> remarks = ordered(findings)
                .map(finding -> new Remark(finding.source(), comment(finding, texts)))
                .toList();
        return new Annotations(
                identities.of(message.account()).from().name(),
                message.receivedAt(),
                texts.get("returned.heading"),
                remarks,
                Map.of(ChecklistForm.CASE, version.caseNumber()));
    }

    /** What must be corrected comes first. */
    private static Stream<Finding> ordered(List<Finding> findings) {
        return Stream.of(Finding.Severity.values())
                .flatMap(severity -> findings.stream().filter(finding -> finding.severity() == severity));
    }

    private static String comment(Finding finding, ReplyTexts.Texts texts) {
        Map<String, String> row = new FindingViews(texts).row(finding, VersionDiff.NOTHING.of(finding));
        List<String> lines = new ArrayList<>();
        lines.add(heading(row));
        lines.add(severity(finding, texts) + row.get("problem"));
        if (!row.getOrDefault("remedy", "").isEmpty()) {
            lines.add(texts.get("label.send") + " " + row.get("remedy"));
        }
        return String.join("\n", lines);
    }

    private static String heading(Map<String, String> row) {
        String caseStudy = row.getOrDefault("caseStudy", "");
        return Stream.of(row.get("id"), caseStudy.isEmpty() ? "" : "(" + caseStudy + ")", row.get("title"))
                .filter(word -> word != null && !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String severity(Finding finding, ReplyTexts.Texts texts) {
        return switch (finding.severity()) {
            case BLOCKING -> "";
            case DECLARED_CRITICAL -> texts.get("label.declared") + ": ";
            case HINT -> texts.get("label.hints") + ": ";
        };
    }

    private static Returned listed(CaseVersion version, List<Finding> findings, ReplyTexts.Texts texts) {
        RemarkTable table = new RemarkTable(
                version.caseNumber(),
                List.of(
                        new RemarkTable.Column(texts.get("label.row"), 26),
                        new RemarkTable.Column(texts.get("returned.where"), 20),
                        new RemarkTable.Column(texts.get("returned.wrote"), 32),
                        new RemarkTable.Column(texts.get("returned.problem"), 48),
                        new RemarkTable.Column(texts.get("returned.remedy"), 56)));
        byte[] workbook = table.write(
                ordered(findings).map(finding -> cells(finding, texts)).toList());
        return new Returned(
                new Enclosure(
                        name(version.fileName(), texts.get("returned.table")) + ".xlsx",
                        FormFormat.XLSX.mediaType(),
                        () -> workbook),
                "returned.listed");
    }

    private static List<String> cells(Finding finding, ReplyTexts.Texts texts) {
        Map<String, String> row = new FindingViews(texts).row(finding, VersionDiff.NOTHING.of(finding));
        return List.of(
                heading(row),
                row.getOrDefault("where", ""),
                wrote(finding),
                severity(finding, texts) + row.get("problem"),
                row.getOrDefault("remedy", ""));
    }

    private static String wrote(Finding finding) {
        return finding.grounds().stream()
                .limit(3)
                .flatMap(ground -> Stream.of(ground.answer(), ground.response()))
                .map(words -> PartnerText.line(words, LONGEST_QUOTE))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The name that the partner gave its file, without what a file's name must not have, and what we add to it. */
    private static String name(String given, String suffix) {
        String name = PartnerText.line(given, 255)
                .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replace(suffix, "")
                .replaceAll("[\\\\/:*?\"<>|;\u0000-\u001f]+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        String shortened = PartnerText.line(name, LONGEST_NAME);
        return (shortened.isEmpty() ? "self-assessment" : shortened) + " " + suffix;
    }
}
