package org.competency.intake.extraction.fork;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParserProcessesIT {

    private static final byte[] TABLE = "question,answer\nDOC-001,Yes\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] RTF = "{\\rtf1 \\trowd\\cellx1000\\cellx2000\\pard\\intbl DOC-001\\cell Yes\\cell\\row}"
            .getBytes(StandardCharsets.UTF_8);

    private ParserProcesses processes = new ParserProcesses(TestLimits.with());
    private String classPath = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        classPath = MisbehavingParser.classPath(folder);
        processes = with("heap", "64MB");
    }

    @AfterAll
    void end() {
        processes.close();
    }

    private ParserProcesses with(String... changes) {
        ExtractionProperties properties = TestLimits.with(changes);
        return new ParserProcesses(properties, new ChildCommand(properties, classPath));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "OUT_OF_MEMORY | <oom/>",
                "OUT_OF_MEMORY | <throw class='java.lang.OutOfMemoryError'>thrown</throw>",
                "CRASHED | <system_exit/>",
                "CRASHED | <throw class='java.lang.StackOverflowError'>thrown</throw>",
                "CORRUPT | <throw class='java.lang.NullPointerException'>thrown</throw>",
                "CORRUPT | <throw class='java.io.IOException'>thrown</throw>",
                "ENCRYPTED | <throw class='org.apache.tika.exception.EncryptedDocumentException'>thrown</throw>",
            },
            delimiter = '|')
    void aFileThatMisbehavesCostsItselfOnly(String code, String action) {
        Parsed parsed = processes.parse(MisbehavingParser.file(action));

        assertThat(parsed.mediaType()).isEqualTo(MisbehavingParser.TYPE);
        assertThat(parsed.refusal()).isNotNull().satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.message()).isNotBlank();
            assertThat(refusal.detail()).isNotBlank();
        });
        assertReadsTheNextFile(processes);
    }

    @Test
    void aFileThatHangsIsGivenUpAtTheLimit() {
        try (ParserProcesses impatient = with("timeout", "5s")) {
            Parsed parsed = impatient.parse(
                    MisbehavingParser.file("<hang millis='600000' heavy='false' interruptible='false'/>"));

            assertThat(parsed.mediaType()).isEqualTo(MisbehavingParser.TYPE);
            assertThat(parsed.refusal()).isNotNull().satisfies(refusal -> {
                assertThat(refusal.code()).isEqualTo("TIMEOUT");
                assertThat(refusal.detail()).contains("5000 ms");
            });
            assertReadsTheNextFile(impatient);
        }
    }

    @Test
    void whatAParserPrintsIsNoAnswer() {
        Parsed parsed = processes.parse(
                MisbehavingParser.file("<print_out>R and more</print_out>" + "<print_err>printed too</print_err>"));

        assertThat(parsed.mediaType()).isEqualTo(MisbehavingParser.TYPE);
        assertThat(parsed.refusal()).isNull();
        assertThat(parsed.documents()).isEmpty();
        assertReadsTheNextFile(processes);
    }

    @Test
    void theLimitsOfTheSettingsHoldInTheChild() {
        try (ParserProcesses strict = with("cells", "1")) {
            assertThat(strict.parse(RTF).documents())
                    .singleElement()
                    .satisfies(document -> assertThat(document.problems())
                            .containsExactly(new GridDocument.Problem("TOO_LARGE", "more than 1 cells")));
        }
    }

    @Test
    void anAnswerLargerThanTheLimitIsRefused() {
        byte[] large = ("{\\rtf1 \\trowd\\cellx1000\\pard\\intbl " + "x".repeat(2 << 20) + "\\cell\\row}")
                .getBytes(StandardCharsets.US_ASCII);
        try (ParserProcesses strict = with("result", "1MB")) {
            assertThat(strict.parse(large).refusal())
                    .isNotNull()
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("TOO_LARGE"));
            assertReadsTheNextFile(strict);
        }
    }

    @Test
    void aProcessIsReplacedAfterItsNumberOfFiles() {
        try (ParserProcesses shortLived = with("files-per-process", "1")) {
            assertReadsTheNextFile(shortLived);
            assertReadsTheNextFile(shortLived);
        }
    }

    @Test
    void aChildThatCannotStartIsTheFaultOfNoFile() {
        ExtractionProperties properties = TestLimits.with();
        try (ParserProcesses broken = new ParserProcesses(properties, new ChildCommand(properties, "nowhere.jar"))) {
            assertThatThrownBy(() -> broken.parse(TABLE))
                    .isInstanceOf(ExtractionException.class)
                    .hasMessageContaining("Cannot run the process that reads attachments")
                    .hasMessageContaining("ParsingProcess");
        }
    }

    @Test
    void nothingIsReadAfterTheEnd() {
        ParserProcesses ended = new ParserProcesses(TestLimits.with());
        ended.close();

        assertThatThrownBy(() -> ended.parse(TABLE)).isInstanceOf(ExtractionException.class);
    }

    private static void assertReadsTheNextFile(ParserProcesses processes) {
        Parsed next = processes.parse(RTF);
        assertThat(next.refusal()).isNull();
        assertThat(next.mediaType()).isEqualTo("application/rtf");
        assertThat(next.documents().get(0).grids().get(0).cells())
                .extracting(Cell::text)
                .containsExactly("DOC-001", "Yes");
    }
}
