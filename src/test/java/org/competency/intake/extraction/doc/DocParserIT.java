package org.competency.intake.extraction.doc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.parser.ParsedGrids;
import org.competency.intake.extraction.rtf.RtfFixture;
import org.competency.intake.support.LibreOffice;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads a document that LibreOffice saved as doc: no library writes the tables and fields of that format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocParserIT {

    private static final String CHECK_BOX =
            "{\\field{\\*\\fldinst {FORMCHECKBOX }{\\*\\formfield{\\fftype1\\ffres%d\\ffhps20\\ffdefres0{\\*\\ffname Box}}}}{\\fldrslt }}";
    private static final String DROP_DOWN =
            "{\\field{\\*\\fldinst {FORMDROPDOWN }{\\*\\formfield{\\fftype2\\ffres%d\\ffdefres0"
                    + "{\\*\\ffname List}{\\*\\ffl Choose}{\\*\\ffl Yes}{\\*\\ffl No}}}}{\\fldrslt }}";

    private byte[] content = {};
    private GridDocument document = new GridDocument("", "", List.of(), List.of(), Map.of(), List.of());

    @BeforeAll
    void convert(@TempDir Path folder) throws Exception {
        byte[] source = new RtfFixture()
                .paragraph("Section 1")
                .cell(3, "", "Security")
                .endRow()
                .row("DOC-001", CHECK_BOX.formatted(1) + " Yes", CHECK_BOX.formatted(0) + " No")
                .row("DOC-002", DROP_DOWN.formatted(2), "{\\f1 \\'fe} ticked")
                .cell(1, "\\clvmgf", "DOC-003")
                .cell(2, "", "Line one\\line line two\\par next paragraph")
                .endRow()
                .cell(1, "\\clvmrg", "")
                .cell(1, "", "caf\\'e9 {\\f2 \\'c4\\'e0} \\u12399?\\u12356?")
                .cell(1, "", "Yes{\\deleted\\revauthdel0 No}{\\v secret}, kept")
                .endRow()
                .paragraph("Between")
                .row(
                        "with a note{\\*\\atnid RV}{\\*\\atnauthor Reviewer}\\chatn{\\*\\annotation \\pard\\plain ask again}",
                        "with a footnote{\\super\\chftn{\\footnote\\pard\\plain {\\super\\chftn} see below}}")
                .paragraph("The end")
                .raw("\\trowd\\cellx2000\\cellx6000\\pard\\intbl outer\\cell before\\par")
                .raw("\\pard\\intbl\\itap2 in\\nestcell out\\nestcell")
                .raw("{\\*\\nesttableprops\\trowd\\cellx3000\\cellx5000\\nestrow}{\\nonesttables\\par}")
                .raw("\\pard\\intbl after\\cell{\\trowd\\cellx2000\\cellx6000\\row}")
                .paragraph("{\\field{\\*\\fldinst HYPERLINK \"https://example.org\"}{\\fldrslt {\\ul a link}}}")
                .bytes();
        content = LibreOffice.convert(source, "rtf", "doc", folder);
        document = ParsedGrids.of(new DocParser(), content);
    }

    @Test
    void findsTablesWithTheTextAroundThem() {
        assertThat(document.problems()).isEmpty();
        assertThat(document.mediaType()).isEqualTo("application/msword");
        assertThat(document.grids())
                .extracting(Grid::part)
                .containsExactly("table 1", "table 2", "table 3", "table 3.1");
        assertThat(document.grids())
                .extracting(Grid::before)
                .containsExactly(List.of("Section 1"), List.of("Between"), List.of("The end"), List.of());
        assertThat(document.after()).containsExactly("a link");
    }

    @Test
    void spansMergedCells() {
        assertThat(cell("Security")).returns(3, Cell::columnSpan);
        assertThat(cell("DOC-003")).returns(2, Cell::rowSpan).returns(3, Cell::row);
        assertThat(cell("Line one\nline two\nnext paragraph"))
                .returns(1, Cell::column)
                .returns(2, Cell::columnSpan);
    }

    @Test
    void readsFormFields() {
        assertThat(cell("☒ Yes")).returns(Cell.State.CHECKED, Cell::state);
        assertThat(cell("☐ No")).returns(Cell.State.UNCHECKED, Cell::state);
        assertThat(cell("No")).returns(2, Cell::row).returns(1, Cell::column);
    }

    @Test
    void readsBoxesOfSymbolFonts() {
        assertThat(cell("☒ ticked")).returns(Cell.State.CHECKED, Cell::state);
    }

    @Test
    void readsTextOfAllAlphabets() {
        assertThat(cell("café Да はい")).returns(4, Cell::row);
    }

    @Test
    void leavesOutDeletedAndHiddenText() {
        assertThat(cell("Yes, kept")).returns(2, Cell::column);
    }

    @Test
    void keepsNotesApart() {
        assertThat(cell("with a note").note()).isEqualTo("ask again");
        assertThat(cell("with a footnote").note()).isEqualTo("see below");
    }

    @Test
    void readsTablesInsideCells() {
        assertThat(cell("before\nin\tout\nafter")).returns(1, Cell::column);
        assertThat(document.grids().get(3).cells()).extracting(Cell::text).containsExactly("in", "out");
    }

    @Test
    void refusesMacros() throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            file.getRoot().createDirectory("Macros").createDirectory("VBA");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);

            assertThat(code(out.toByteArray())).isEqualTo("MACROS");
        }
    }

    @Test
    void saysThatADocumentIsEncrypted() throws IOException {
        assertThat(code(withWordStream((stream, flags) -> stream[11] = (byte) (flags | 1))))
                .isEqualTo("ENCRYPTED");
    }

    @Test
    void opensNoDocumentThatIsReallyEncrypted() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HWPFDocument plain = new HWPFDocument(new ByteArrayInputStream(content))) {
            plain.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThat(code(out.toByteArray())).isEqualTo("ENCRYPTED");
    }

    @Test
    void refusesDocumentsOfWord95() throws IOException {
        assertThat(code(withWordStream((stream, flags) -> {
                    stream[2] = 0x65;
                    stream[3] = 0;
                })))
                .isEqualTo("UNSUPPORTED_FORMAT");
    }

    @Test
    void saysThatABrokenOffDocumentIsCorrupt() {
        for (int part = 1; part < 8; part++) {
            assertThat(code(Arrays.copyOf(content, content.length * part / 8)))
                    .as("%d eighths", part)
                    .isEqualTo("CORRUPT");
        }
    }

    private interface Change {
        void apply(byte[] stream, int flags);
    }

    private byte[] withWordStream(Change change) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            byte[] stream = file.createDocumentInputStream("WordDocument").readAllBytes();
            change.apply(stream, stream[11]);
            file.getRoot().getEntry("WordDocument").delete();
            file.createDocument(new ByteArrayInputStream(stream), "WordDocument");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static String code(byte[] changed) {
        GridDocument read = ParsedGrids.of(new DocParser(), changed);
        assertThat(read.grids()).isEmpty();
        return read.problems().get(0).code();
    }

    private Cell cell(String text) {
        return document.grids().stream()
                .flatMap(grid -> grid.cells().stream())
                .filter(cell -> cell.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cell '" + text + "' in " + document.grids()));
    }
}
