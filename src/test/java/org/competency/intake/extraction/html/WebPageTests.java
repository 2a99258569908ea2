package org.competency.intake.extraction.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.extraction.Parsed;
import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;

class WebPageTests {

    private static String page(String body) {
        return "<!DOCTYPE html><html><head><title>Checklist</title></head><body>" + body + "</body></html>";
    }

    private static String cell(String content) {
        return Parsed.cells(page("<table><tr><td>" + content + "</td></tr></table>"));
    }

    @Test
    void givesHeadingsBeforeATableAndTextAfterIt() {
        GridDocument document = Parsed.parse(
                page("<h1>Part\n one</h1><div>Please <b>fill</b> in<br>here</div><table><caption>Answers</caption>"
                        + "<tr><td>A-1</td></tr></table>Signed"));

        assertThat(document.mediaType()).isEqualTo("text/html");
        assertThat(document.properties()).containsEntry("title", "Checklist");
        assertThat(document.grids().get(0).part()).isEqualTo("table 1");
        assertThat(document.grids().get(0).before()).containsExactly("Part one", "Please fill in\nhere", "Answers");
        assertThat(document.after()).containsExactly("Signed");
    }

    @Test
    void laysOutSpansLikeABrowser() {
        String table = """
                <table><thead><tr><th rowspan=2>ID<th colspan="2">Answer<th rowspan=0>Remark</thead>
                <tr><td>Yes<td>No</tr>
                <tbody><tr><td>A-1<td colspan=5000>x</table>""";

        assertThat(Parsed.cells(page(table))).isEqualTo("""
                0,0 ID [2x1]
                0,1 Answer [1x2]
                0,3 Remark [3x1]
                1,1 Yes
                1,2 No
                2,0 A-1
                2,1 x [1x1000]""");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "<input type=checkbox checked> Yes <input type=radio> No, ☒ Yes ☐ No",
                "<label>Yes <input type=radio checked=checked></label>, Yes ☒",
                "<span role=checkbox aria-checked=true></span>Yes, ☒Yes",
                "<input type=text value=typed>, typed FILLED",
                "<input placeholder='Your answer'>, Your answer PLACEHOLDER",
                "<input type=hidden value=secret>Yes, Yes",
                "<textarea>one</textarea>, one FILLED",
                "<select><option>Yes<option selected>No</select>, No FILLED",
                "<select><option value=''>Choose<option>No</select>, Choose PLACEHOLDER",
                "<select><option>Yes<option>No</select>, Yes PLACEHOLDER",
                "<select><option value='' selected>Choose<option>No</select>, Choose PLACEHOLDER",
                "~<select multiple><option selected>A<option>B<option selected>C</select>~, ~A, C FILLED~",
                "<w:Sdt DropDown=t ShowingPlcHdr=t>Choose an item.</w:Sdt>, Choose an item. PLACEHOLDER",
                "<w:Sdt DropDown=t>Met</w:Sdt>, Met FILLED",
                "<w:Sdt CheckBox=t CheckBoxIsChecked=t>?</w:Sdt>Yes, ☒Yes",
                "<span class=MsoPlaceholderText>Click here</span>, Click here PLACEHOLDER",
            })
    void readsWhatStandsInFields(String content, String read) {
        assertThat(cell(content)).isEqualTo("0,0 " + read);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "<del>No</del>Yes",
        "<s>No</s>Yes",
        "<span style='text-decoration:line-through'>No</span>Yes",
        "<i hidden>No</i>Yes",
        "<i style='Display : None'>No</i>Yes",
        "<i style='mso-hide:all'>No</i>Yes",
        "<script>No</script>Yes",
        "<ruby>Yes<rt>No</rt></ruby>",
        "Yes<a class=msocomanchor>[A1]</a>",
        "<!-- No -->Yes",
    })
    void leavesOutWhatIsNotShown(String content) {
        assertThat(cell(content)).isEqualTo("0,0 Yes");
    }

    @Test
    void marksHiddenRowsAndColumnsAlsoByStyleSheet() {
        String page = "<html><head><style>/* x */ .away, #b { display: none } @media print { td { display:none } }"
                + "</style></head><body><table><col><col style='visibility:collapse'>"
                + "<tr><td>a<td>b</tr><tr class=away><td>c</tr><tr><td id=b>d</tr></table></body></html>";

        assertThat(Parsed.cells(page)).isEqualTo("0,0 a\n0,1 b hidden\n1,0 c hidden\n2,0 d hidden");
    }

    @Test
    void keepsLinesOfACell() {
        assertThat(cell("one<br>two<p>three</p><ul><li>four<li>five</ul>six<pre>a\n  b</pre>"))
                .isEqualTo("0,0 one/two/three/four/five/six/a/  b");
    }

    @Test
    void readsBoxesOfSymbolFonts() {
        assertThat(
                        cell(
                                "<font face=Wingdings>&#254;</font> Yes <span style=\"font-family:'Wingdings'\">&#168;</span> No"))
                .isEqualTo("0,0 ☒ Yes ☐ No");
    }

    @Test
    void givesATableInACellAsAGridOfItsOwnToo() {
        GridDocument document =
                Parsed.parse(page("<table><tr><td><table><tr><td>n1<td>n2</table>after</td></tr></table>"));

        assertThat(Parsed.cells(document.grids().get(0))).isEqualTo("0,0 n1\tn2/after");
        assertThat(document.grids().get(1).part()).isEqualTo("table 1.1");
    }

    @ParameterizedTest(name = "{0} declared as {1}")
    @CsvSource({
        "UTF-8, utf-8, Größe – はい",
        "windows-1252, iso-8859-1, Größe – ja",
        "windows-31j, shift_jis, 回答はい",
        "UTF-8, us-ascii, Größe",
        "windows-1251, windows-1251, Да",
    })
    void decodesAsDeclaredIfTheBytesAgree(String real, String declared, String text) {
        byte[] page = ("<html><head><meta charset=" + declared + "></head><table><tr><td>" + text
                        + "</td></tr></table></html>")
                .getBytes(Charset.forName(real));

        assertThat(Parsed.cells(page)).isEqualTo("0,0 " + text);
    }

    @Test
    void readsXhtmlAsXml() {
        String page = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
                + "<table><tr><td><textarea/></td><td>Yes</td></tr></table></body></html>";

        assertThat(Parsed.cells(page)).isEqualTo("0,1 Yes");
    }

    @Test
    void readsTheWebArchiveOfAnOfficeProgram() {
        String archive = """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="b"

                --b
                Content-Location: file:///C:/x/checklist.htm
                Content-Transfer-Encoding: quoted-printable
                Content-Type: text/html; charset="windows-1252"

                <html><body><table><tr><td>A-1</td><td>Gr=F6=
                =DFe</td></tr></table></body></html>
                --b
                Content-Location: file:///C:/x/image.png
                Content-Transfer-Encoding: base64
                Content-Type: image/png

                AAAA
                --b--
                """.replace("\n", "\r\n");

        GridDocument document = Parsed.parse(archive.getBytes(StandardCharsets.US_ASCII));

        assertThat(document.mediaType()).isEqualTo("multipart/related");
        assertThat(Parsed.cells(document.grids().get(0))).isEqualTo("0,0 A-1\n0,1 Größe");
    }

    @Test
    void refusesAPageNestedTooDeeply() {
        GridDocument document = Parsed.parse(page("<div>".repeat(20_000) + "x"));

        assertThat(Parsed.problems(document)).containsExactly("TOO_DEEP");
    }

    @Test
    void refusesTablesNestedTooDeeply() {
        GridDocument document = Parsed.parse(page("<table><tr><td>".repeat(2_000) + "x"));

        assertThat(Parsed.problems(document)).containsExactly("TOO_DEEP");
    }

    @Test
    void refusesAnEndlessNumberOfColumns() {
        GridDocument document = Parsed.parse(page("<table><tr>" + "<td colspan=1000>x".repeat(20)));

        assertThat(Parsed.problems(document)).containsExactly("TOO_LARGE");
    }
}
