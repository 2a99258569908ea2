package org.competency.intake.extraction.rtf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.extraction.grid.Cell;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridLimits;
import org.competency.intake.extraction.parser.ParsedGrids;

import static org.assertj.core.api.Assertions.assertThat;

class RtfParserTests {

    @Test
    void leavesOutWhatIsStruckOut() {
        GridDocument document = read(new RtfFixture()
                .raw("\\trowd\\cellx1000\\cellx2000\\pard\\intbl DOC-001\\cell"
                        + " {\\strike Yes} / \\striked1 No\\striked0  N/A\\cell\\row"));

        assertThat(texts(document, 0)).containsExactly("DOC-001", "/  N/A");
    }

    @Test
    void readsTablesWithTheTextAroundThem() {
        GridDocument document = read(new RtfFixture()
                .paragraph("Section 1")
                .row("DOC-001", "Yes")
                .row("DOC-002", "No")
                .paragraph("Between")
                .row("DOC-003", "")
                .paragraph("The end"));

        assertThat(document.mediaType()).isEqualTo("application/rtf");
        assertThat(document.grids()).extracting(Grid::part).containsExactly("table 1", "table 2");
        assertThat(document.grids()).extracting(Grid::before).containsExactly(List.of("Section 1"), List.of("Between"));
        assertThat(document.after()).containsExactly("The end");
        assertThat(texts(document, 0)).containsExactly("DOC-001", "Yes", "DOC-002", "No");
        assertThat(document.grids().get(0).cells().get(3)).returns(1, Cell::row).returns(1, Cell::column);
    }

    @Test
    void spansWideCells() {
        GridDocument document = read(new RtfFixture()
                .cell(3, "", "Security")
                .endRow()
                .row("a", "b", "c")
                .cell(1, "", "d")
                .cell(2, "", "e")
                .endRow());

        assertThat(cell(document, "Security")).returns(3, Cell::columnSpan);
        assertThat(cell(document, "c")).returns(2, Cell::column);
        assertThat(cell(document, "e")).returns(1, Cell::column).returns(2, Cell::columnSpan);
    }

    @Test
    void spansMergedCells() {
        GridDocument document = read(new RtfFixture()
                .cell(1, "\\clvmgf", "down")
                .cell(1, "\\clmgf", "across")
                .cell(1, "\\clmrg", "")
                .endRow()
                .cell(1, "\\clvmrg", "")
                .cell(1, "", "x")
                .cell(1, "", "y")
                .endRow());

        assertThat(cell(document, "down")).returns(2, Cell::rowSpan);
        assertThat(cell(document, "across")).returns(2, Cell::columnSpan);
        assertThat(cell(document, "y")).returns(2, Cell::column).returns(1, Cell::row);
    }

    @Test
    void edgesThatAreNearlyTheSameAreOneColumn() {
        GridDocument document = read(new RtfFixture()
                .raw("\\trowd\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row")
                .raw("\\trowd\\cellx1030\\cellx2000\\cellx2990\\pard\\intbl c\\cell d\\cell e\\cell\\row\\pard"));

        assertThat(cell(document, "b")).returns(1, Cell::column).returns(2, Cell::columnSpan);
        assertThat(cell(document, "c")).returns(0, Cell::column).returns(1, Cell::columnSpan);
        assertThat(cell(document, "e")).returns(2, Cell::column);
    }

    @Test
    void rowsOfShiftedCellsKeepTheirColumns() {
        GridDocument document = read(new RtfFixture()
                .raw("\\trowd\\cellx1000\\cellx3000\\cellx5000\\pard\\intbl a\\cell b\\cell c\\cell\\row")
                .raw("\\trowd\\cellx1200\\cellx3300\\cellx5000\\pard\\intbl d\\cell e\\cell f\\cell\\row\\pard"));

        assertThat(document.grids().get(0).columns()).isEqualTo(3);
        assertThat(cell(document, "f")).returns(2, Cell::column);
    }

    @Test
    void readsTextInTheCodePageOfItsFont() {
        GridDocument document = read(new RtfFixture()
                .row(
                        "caf\\'e9 \\endash\\~\\'8020",
                        "{\\f2 \\'c4\\'e0}",
                        "{\\f3 \\'82\\'cd\\'82\\'a2}",
                        "\\f3 \\'83t\\'83H"));

        assertThat(texts(document, 0)).containsExactly("café –\u00a0€20", "Да", "はい", "フォ");
    }

    @Test
    void readsUnicodeAndSkipsWhatOlderProgramsWouldShow() {
        GridDocument document = read(new RtfFixture()
                .row(
                        "\\u9746 ?Yes",
                        "\\u9746\\'3f No",
                        "{\\uc2\\u9744\\'81\\'a0 two}",
                        "\\uc0\\u8364\\u8364 none",
                        "\\u-10179?\\u-8704?",
                        "\\u8364\\bullet after"));

        assertThat(texts(document, 0)).containsExactly("☒Yes", "☒ No", "☐ two", "€€none", "😀", "€after");
    }

    @Test
    void readsBoxesOfSymbolFonts() {
        GridDocument document = read(new RtfFixture()
                .row(
                        "{\\f1 \\'fe} Yes",
                        "{\\f1\\u-3928 ?} No",
                        "{\\field{\\*\\fldinst SYMBOL 254 \\\\f \"Wingdings\" \\\\s 10}{\\fldrslt }}",
                        "{\\field{\\*\\fldinst SYMBOL 168 \\\\f \"Wingdings\"}{\\fldrslt {\\f1 \\'fe}}}"));

        assertThat(texts(document, 0)).containsExactly("☒ Yes", "☐ No", "☒", "☒");
        assertThat(document.grids().get(0).cells().get(1).state()).isEqualTo(Cell.State.UNCHECKED);
    }

    @ParameterizedTest(name = "result {0}, preset {1}: {2}")
    @CsvSource({"1, 0, CHECKED", "0, 1, UNCHECKED", "25, 1, CHECKED", "25, 0, UNCHECKED"})
    void readsCheckBoxes(int result, int preset, Cell.State state) {
        GridDocument document = read(new RtfFixture()
                .row(
                        "{\\field{\\*\\fldinst {FORMCHECKBOX }{\\*\\formfield{\\fftype1\\ffres%d\\ffhps20\\ffdefres%d{\\*\\ffname Box}}}}{\\fldrslt }} Met"
                                .formatted(result, preset)));

        assertThat(document.grids().get(0).cells().get(0).state()).isEqualTo(state);
        assertThat(texts(document, 0).get(0)).endsWith(" Met");
    }

    @Test
    void readsDropDowns() {
        String field = "{\\field{\\*\\fldinst {FORMDROPDOWN }{\\*\\formfield{\\fftype2\\ffres%d\\ffdefres0"
                + "{\\*\\ffl Choose}{\\*\\ffl Yes}{\\*\\ffl No}}}}{\\fldrslt Choose}}";

        GridDocument document = read(new RtfFixture().row(field.formatted(2), field.formatted(25)));

        assertThat(texts(document, 0)).containsExactly("No", "Choose");
        assertThat(document.grids().get(0).cells())
                .extracting(Cell::control)
                .containsExactly(Cell.Control.FILLED, Cell.Control.PLACEHOLDER);
    }

    @Test
    void readsTextFields() {
        String field =
                "{\\field{\\*\\fldinst {FORMTEXT }{\\*\\formfield{\\fftype0{\\*\\ffdeftext Click here}}}}{\\fldrslt %s}}";

        GridDocument document = read(new RtfFixture().row(field.formatted("By design"), field.formatted("Click here")));

        assertThat(texts(document, 0)).containsExactly("By design", "Click here");
        assertThat(document.grids().get(0).cells())
                .extracting(Cell::control)
                .containsExactly(Cell.Control.FILLED, Cell.Control.PLACEHOLDER);
    }

    @Test
    void keepsTheTextOfLinks() {
        GridDocument document = read(new RtfFixture()
                .row("{\\field{\\*\\fldinst HYPERLINK \"https://example.org\"}{\\fldrslt {\\ul Criterion}}} 1"));

        assertThat(texts(document, 0)).containsExactly("Criterion 1");
    }

    @Test
    void leavesOutDeletedAndHiddenText() {
        GridDocument document = read(new RtfFixture()
                .row("Yes{\\deleted\\revauthdel1 No}{\\v secret}\\v more\\v0 , done", "{\\revised new}"));

        assertThat(texts(document, 0)).containsExactly("Yes, done", "new");
    }

    @Test
    void leavesOutADeletedRow() {
        GridDocument document = read(new RtfFixture()
                .row("kept")
                .raw("\\trowd\\cellx1000\\pard\\intbl {\\deleted gone}\\cell{\\deleted\\row}")
                .row("last"));

        assertThat(texts(document, 0)).containsExactly("kept", "last");
        assertThat(cell(document, "last").row()).isEqualTo(1);
    }

    @Test
    void keepsNotesApart() {
        GridDocument document = read(new RtfFixture()
                .row(
                        "Yes{\\*\\atnid RV}{\\*\\atnauthor Reviewer}\\chatn{\\*\\annotation{\\*\\atndate 1}\\pard\\plain ask again}",
                        "No{\\super\\chftn{\\footnote\\pard\\plain {\\super\\chftn} see below\\par twice}}"));

        assertThat(texts(document, 0)).containsExactly("Yes", "No");
        assertThat(document.grids().get(0).cells())
                .extracting(Cell::note)
                .containsExactly("ask again", "see below\ntwice");
    }

    @Test
    void readsTablesInsideCells() {
        GridDocument document = read(new RtfFixture()
                .raw("\\trowd\\cellx2000\\cellx6000\\pard\\intbl outer\\cell before\\par")
                .raw("\\pard\\intbl\\itap2 in\\nestcell out\\nestcell")
                .raw("{\\*\\nesttableprops\\trowd\\cellx3000\\cellx5000\\nestrow}{\\nonesttables\\par}")
                .raw("\\pard\\intbl after\\cell{\\trowd\\cellx2000\\cellx6000\\row}\\pard end\\par"));

        assertThat(document.grids()).extracting(Grid::part).containsExactly("table 1", "table 1.1");
        assertThat(texts(document, 0)).containsExactly("outer", "before\nin\tout\nafter");
        assertThat(texts(document, 1)).containsExactly("in", "out");
        assertThat(document.after()).containsExactly("end");
    }

    @Test
    void readsTablesOfProgramsThatDoNotMarkTheirParagraphs() {
        GridDocument document = read(new RtfFixture()
                .paragraph("Before")
                .raw("\\trowd\\cellx1000\\cellx2000 \\pard a\\cell \\pard b\\cell \\row \\pard after\\par"));

        assertThat(texts(document, 0)).containsExactly("a", "b");
        assertThat(document.after()).containsExactly("after");
    }

    @Test
    void leavesOutWhatIsNoTextOfTheDocument() {
        GridDocument document = read(new RtfFixture()
                .raw("{\\header\\pard Page header\\par}{\\*\\generator Some program;}{\\footer Page \\chpgn\\par}")
                .raw("{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 0102}}{\\*\\unknown{\\b nothing}}")
                .raw("{\\pict\\bin5 }{\\{}}{\\upr{ansi}{\\*\\ud{unicode}}}\\par")
                .row("{\\xe index}Yes{\\*\\bkmkstart Box1}{\\*\\bkmkend Box1}"));

        assertThat(document.grids().get(0).before()).containsExactly("unicode");
        assertThat(texts(document, 0)).containsExactly("Yes");
    }

    @Test
    void keepsNumbersOfListsAndDropsBullets() {
        GridDocument document = read(new RtfFixture()
                .raw("{\\listtext\\pard\\plain 1.\\tab}\\pard\\plain One\\par{\\listtext\\f1\\'b7\\tab}\\pard Two\\par")
                .raw("{\\listtext 2.\\tab}\\trowd\\cellx1000\\cellx2000\\pard\\intbl x\\cell y\\cell\\row"));

        assertThat(document.grids().get(0).before()).containsExactly("1.\tOne", "Two");
        assertThat(texts(document, 0)).containsExactly("2.\tx", "y");
    }

    @Test
    void readsTextBoxes() {
        GridDocument document = read(new RtfFixture()
                .row(
                        "Yes{\\shp{\\*\\shpinst{\\sp{\\sn fLine}{\\sv 0}}{\\shptxt \\pard\\plain in a box\\par}}{\\shprslt old}}",
                        "No"));

        assertThat(texts(document, 0)).containsExactly("Yes\nin a box", "No");
    }

    @Test
    void readsProperties() {
        GridDocument document = read(new RtfFixture()
                .raw("{\\*\\userprops{\\propname checklist}\\proptype30{\\staticval a-program 1.0}}")
                .paragraph("x"));

        assertThat(document.properties()).containsEntry("title", "A title").containsEntry("checklist", "a-program 1.0");
    }

    @Test
    void saysThatABrokenOffFileIsCorrupt() {
        byte[] whole = new RtfFixture().paragraph("x").row("DOC-001", "Yes").bytes();

        for (int length = 10; length < whole.length; length += 7) {
            assertThat(code(Arrays.copyOf(whole, length), GridLimits.DEFAULTS)).isEqualTo("CORRUPT");
        }
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        byte[] deep = ("{\\rtf1 " + "{".repeat(100_000) + "x").getBytes(StandardCharsets.US_ASCII);

        assertThat(code(deep, GridLimits.DEFAULTS)).isEqualTo("TOO_DEEP");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\u65?", "{\\*\\atnid x}{\\*\\annotation long}", "\\trowd\\cellx9\\pard\\intbl x\\cell\\row "})
    void refusesMoreThanTheLimits(String repeated) {
        GridLimits limits = new GridLimits(100, 1000, 1000, 10, 1, 1);
        byte[] large = new RtfFixture().paragraph(repeated.repeat(1001)).bytes();

        assertThat(code(large, limits)).isEqualTo("TOO_LARGE");
    }

    @Test
    void survivesAnyChange() {
        byte[] whole = new RtfFixture()
                .paragraph("x")
                .row(
                        "{\\field{\\*\\fldinst {FORMCHECKBOX }{\\*\\formfield{\\fftype1\\ffres1}}}{\\fldrslt }} Met",
                        "\\u9746?")
                .row("No{\\super\\chftn{\\footnote\\pard\\plain note}}", "{\\f3 \\'82\\'cd}")
                .bytes();
        Random random = new Random(4711);
        for (int run = 0; run < 2000; run++) {
            byte[] changed = whole.clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                int at = 6 + random.nextInt(changed.length - 6);
                changed[at] =
                        random.nextBoolean() ? (byte) random.nextInt(256) : (byte) "{}\\u'0*".charAt(random.nextInt(7));
            }

            assertThat(ParsedGrids.of(new RtfParser(), changed).problems())
                    .allMatch(problem -> !problem.detail().contains("Exception"));
        }
    }

    private static GridDocument read(RtfFixture fixture) {
        GridDocument document = ParsedGrids.of(new RtfParser(), fixture.bytes());
        assertThat(document.problems()).isEmpty();
        return document;
    }

    private static String code(byte[] content, GridLimits limits) {
        GridDocument document = ParsedGrids.of(new RtfParser(), content, limits);
        assertThat(document.grids()).isEmpty();
        return document.problems().get(0).code();
    }

    private static List<String> texts(GridDocument document, int grid) {
        return document.grids().get(grid).cells().stream().map(Cell::text).toList();
    }

    private static Cell cell(GridDocument document, String text) {
        return document.grids().get(0).cells().stream()
                .filter(cell -> cell.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
