package org.competency.intake.reply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

import org.competency.intake.archive.Sha256;
import org.competency.intake.assessment.Finding;
import org.competency.intake.assessment.Verdict;
import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.mailbox.MessageReader;
import org.competency.intake.partner.PartnerProperties;
import org.competency.intake.support.InProcessReading;
import org.competency.intake.support.MemoryArchive;
import org.competency.intake.support.OfficeFiles;
import org.competency.intake.support.RawMail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ReturnedFilesTests {

    private static final byte[] DOCX = OfficeFiles.docx(Map.of("DOC-001", List.of("Guide", "", "Later")));
    private static final Reading.Source PLACE = new Reading.Source("table 1", 2, "C2");
    private static final ReturnedFileProperties STANDARD = new ReturnedFileProperties(DataSize.ofMegabytes(5), 300);

    private final MemoryArchive archive = new MemoryArchive();
    private String authservId = "";

    @Test
    void sendsTheirOwnFileWithACommentAtTheCell() {
        ComposedReply.Letter letter = compose(brought("Self-assessment.docx", DOCX, Samples.DOCX));

        assertThat(letter.enclosures()).hasSize(1);
        Enclosure file = letter.enclosures().get(0);
        assertThat(file.name()).isEqualTo("Self-assessment (with comments).docx");
        assertThat(file.mediaType()).isEqualTo(Samples.DOCX);
        assertThat(notes(file)).containsExactly("DOC-001 Deployment guide\nThe answer is missing.\nTo do: Choose one.");
        assertThat(InProcessReading.read("x.docx", file.content().bytes(), null).caseNumber())
                .isEqualTo("CI-7K4QM2XW");
        assertThat(letter.text())
                .containsIgnoringWhitespaces(
                        "Your own file is attached to this reply as Self-assessment (with comments).docx");
        assertThat(letter.html())
                .contains("Your own file is attached to this reply as Self-assessment (with comments).docx");
    }

    @Test
    void isTheSameFileHoweverOftenItIsMade() {
        Unanswered message = brought("a.docx", DOCX, Samples.DOCX);

        assertThat(compose(message).enclosures().get(0).content().bytes())
                .isEqualTo(compose(message).enclosures().get(0).content().bytes());
    }

    @Test
    void speaksTheLanguageOfTheReply() {
        Unanswered message = brought("Antworten.docx", DOCX, Samples.DOCX);

        ComposedReply.Letter letter = compose(
                message, STANDARD, ReplySettings.settings().language("de").build());

        assertThat(letter.enclosures().get(0).name()).isEqualTo("Antworten (mit Kommentaren).docx");
        assertThat(letter.text())
                .containsIgnoringWhitespaces(
                        "Ihre eigene Datei liegt dieser Antwort als Antworten (mit Kommentaren).docx bei");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "form.pdf | application/pdf",
                "form.xls | application/vnd.ms-excel",
                "form.docm | application/vnd.ms-word.document.macroenabled.12",
                "damaged.docx | " + Samples.DOCX
            })
    void sendsATableWhereTheFileCarriesNoComments(String name, String mediaType) throws IOException {
        ComposedReply.Letter letter = compose(brought(name, "not a package".getBytes(UTF_8), mediaType));

        Enclosure table = letter.enclosures().get(0);
        assertThat(letter.enclosures()).hasSize(1);
        assertThat(table.name()).isEqualTo(name.replaceAll("\\..*", "") + " (points to correct).xlsx");
        assertThat(letter.text())
                .containsIgnoringWhitespaces(
                        "also attached as a table to be worked through one by one: " + table.name());
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(table.content().bytes()))) {
            XSSFSheet sheet = workbook.getSheet("CI-7K4QM2XW");
            List<org.apache.poi.ss.usermodel.Cell> row = new ArrayList<>();
            sheet.getRow(1).forEach(row::add);
            assertThat(row)
                    .extracting(cell -> cell.getStringCellValue())
                    .containsExactly(
                            "DOC-001 Deployment guide",
                            "table 1, cell C2",
                            "=cmd|'/c calc'!A1\n@SUM(1)",
                            "The answer is missing.",
                            "Choose one.");
            assertThat(row).allSatisfy(cell -> {
                assertThat(cell.getCellType()).as("never a formula").isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
                assertThat(cell.getCellStyle().getWrapText()).isTrue();
            });
            PaneInformation frozen = sheet.getPaneInformation();
            assertThat(frozen.isFreezePane() && frozen.getHorizontalSplitPosition() == 1)
                    .isTrue();
            assertThat(sheet.getHyperlinkList()).isEmpty();
        }
    }

    @Test
    void sendsATableForAFileThatIsTooLarge() {
        ComposedReply.Letter letter = compose(
                brought("a.docx", DOCX, Samples.DOCX),
                new ReturnedFileProperties(DataSize.ofBytes(DOCX.length - 1), 300),
                ReplySettings.settings().build());

        assertThat(letter.enclosures()).extracting(Enclosure::name).containsExactly("a (points to correct).xlsx");
    }

    @Test
    void sendsATableForMorePointsThanAnybodyReadsAsComments() {
        ComposedReply.Letter letter = compose(
                brought("a.docx", DOCX, Samples.DOCX),
                new ReturnedFileProperties(DataSize.ofMegabytes(5), 1),
                ReplySettings.settings().build());

        assertThat(letter.enclosures()).extracting(Enclosure::name).containsExactly("a (points to correct).xlsx");
    }

    @Test
    void sendsNothingWhereNothingIsWanted() {
        ComposedReply.Letter letter = compose(
                brought("a.docx", DOCX, Samples.DOCX),
                new ReturnedFileProperties(DataSize.ofBytes(0), 300),
                ReplySettings.settings().build());

        assertThat(letter.enclosures()).isEmpty();
        assertThat(letter.text()).doesNotContain("attached to this reply");
    }

    @Test
    void answersAllTheSameIfTheMailIsGone() {
        Unanswered message = brought("a.docx", DOCX, Samples.DOCX);
        ReturnedFilesTests withoutArchive = new ReturnedFilesTests();

        ComposedReply.Letter letter = withoutArchive.compose(message);

        assertThat(letter.kind()).isEqualTo(ReplyKind.MORE_INFORMATION);
        assertThat(letter.enclosures()).extracting(Enclosure::name).containsExactly("a (points to correct).xlsx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mx.office.example; dmarc=pass header.from=partner.example | a (with comments).docx",
                "mx.office.example; dmarc=none | a (points to correct).xlsx",
                "mx.evil.example; dmarc=pass header.from=partner.example | a (points to correct).xlsx"
            })
    void sendsNoFileToAnAuthorOfWhomOurServerDoesNotKnow(String results, String sent) {
        authservId = "mx.office.example";

        ComposedReply.Letter letter = compose(brought("a.docx", DOCX, Samples.DOCX, results));

        assertThat(letter.enclosures()).extracting(Enclosure::name).containsExactly(sent);
    }

    @Test
    void sendsNoFileThatAnotherMailBrought() {
        Unanswered brought = brought("a.docx", DOCX, Samples.DOCX);
        byte[] other =
                RawMail.number(2).header("From", "mallory@elsewhere.example").bytes();
        Unanswered foreign = with(brought.version(), archive.store(other), "SUBMISSION");
        Unanswered same = with(brought.version(), new Sha256(brought.sha256()), "SAME_FILE");

        assertThat(compose(foreign).enclosures())
                .extracting(Enclosure::name)
                .containsExactly("a (points to correct).xlsx");
        assertThat(compose(same).enclosures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd.docx | etc passwd (with comments).docx",
                "C:\\temp\\form.docx | C temp form (with comments).docx",
                "form (with comments).docx | form (with comments).docx",
                ".docx | self-assessment (with comments).docx",
                "'a\r\nBcc: x@y.example\r\n.docx' | a Bcc x@y.example (with comments).docx",
                "株式会社.docx | 株式会社 (with comments).docx"
            })
    void givesItANameThatHarmsNobody(String given, String name) {
        assertThat(compose(brought(given, DOCX, Samples.DOCX)).enclosures())
                .extracting(Enclosure::name)
                .containsExactly(name);
    }

    private ComposedReply.Letter compose(Unanswered message) {
        return compose(message, STANDARD, ReplySettings.settings().build());
    }

    private ComposedReply.Letter compose(
            Unanswered message, ReturnedFileProperties returned, ReplyProperties properties) {
        PartnerFiles files =
                new PartnerFiles(archive, MessageReader.standard(Set.of()), new PartnerProperties(false, authservId));
        return (ComposedReply.Letter)
                Samples.composer(properties, returned, files).compose(message);
    }

    private Unanswered brought(String name, byte[] file, String mediaType) {
        return brought(name, file, mediaType, null);
    }

    private Unanswered brought(String name, byte[] file, String mediaType, @Nullable String authenticationResults) {
        RawMail mail =
                RawMail.number(1).header("From", "alliance@partner.example").attach("a.docx", file);
        if (authenticationResults != null) {
            mail.header("Authentication-Results", authenticationResults);
        }
        return with(version(name, Sha256.of(file), mediaType), archive.store(mail.bytes()), "SUBMISSION");
    }

    private static Unanswered with(@Nullable CaseVersion version, Sha256 raw, String outcome) {
        Unanswered sample = Samples.message(outcome, version);
        return new Unanswered(
                sample.message(),
                sample.receivedAt(),
                raw.hex(),
                outcome,
                sample.reason(),
                sample.messageId(),
                sample.from(),
                sample.fromName(),
                sample.subject(),
                sample.references(),
                true,
                null,
                sample.attachments(),
                version);
    }

    private static CaseVersion version(String name, Sha256 file, String mediaType) {
        CaseVersion sample = Samples.version(1, "INCOMPLETE", findings(), null);
        return new CaseVersion(
                sample.submissionId(),
                sample.caseNumber(),
                sample.partner(),
                1,
                name,
                file.hex(),
                sample.checklist(),
                "DECIDED",
                "INCOMPLETE",
                sample.findings(),
                Samples.JSON.writeValueAsString(new Reading(
                        name,
                        mediaType,
                        file.hex(),
                        Reading.Status.READ,
                        List.of(),
                        new ChecklistRef("industrial-software-technology", "1.0"),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of())),
                sample.dueOn(),
                null);
    }

    private static List<Finding> findings() {
        return List.of(
                new Finding(
                        Finding.Severity.BLOCKING,
                        "ANSWER_MISSING",
                        "DOC-001",
                        null,
                        "Deployment guide",
                        "The answer is missing.",
                        "Choose one.",
                        PLACE,
                        "P4",
                        Verdict.INCOMPLETE,
                        List.of(new Finding.Ground(
                                "DOC-001", null, "=cmd|'/c calc'!A1", AnswerValue.TEXT, "@SUM(1)", PLACE))),
                Samples.findings().get(1));
    }

    private static List<String> notes(Enclosure file) {
        return InProcessReading.grids("x.docx", file.content().bytes()).grids().stream()
                .flatMap(grid -> grid.cells().stream())
                .map(Cell::note)
                .filter(note -> !note.isEmpty())
                .toList();
    }
}
