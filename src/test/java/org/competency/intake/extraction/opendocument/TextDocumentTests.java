package org.competency.intake.extraction.opendocument;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.extraction.Parsed;
import org.competency.intake.extraction.grid.Box;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.extraction.opendocument.OpenDocuments.bytes;
import static org.competency.intake.extraction.opendocument.OpenDocuments.flat;
import static org.competency.intake.extraction.opendocument.OpenDocuments.row;
import static org.competency.intake.extraction.opendocument.OpenDocuments.table;
import static org.competency.intake.extraction.opendocument.OpenDocuments.text;
import static org.competency.intake.extraction.opendocument.OpenDocuments.textWith;

class TextDocumentTests {

    private static String cell(String content) {
        return Parsed.cells(text(table(row(content))));
    }

    @Test
    void givesHeadingsBeforeATableAndTextAfterIt() {
        GridDocument document = Parsed.parse(text("<text:h>Part one</text:h><text:p>Please   fill\n in.</text:p>"
                + table(row("A-1", "Yes")) + "<text:p>Signed</text:p>"));

        assertThat(document.mediaType()).isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(document.grids().get(0).part()).isEqualTo("table 1");
        assertThat(document.grids().get(0).before()).containsExactly("Part one", "Please fill in.");
        assertThat(document.after()).containsExactly("Signed");
    }

    @Test
    void readsFlatDocumentsLikePackedOnes() {
        String content = table(row("A-1", "Yes"), row("A-2", "No"));

        GridDocument document = Parsed.parse(flat("text", "", content));

        assertThat(document.mediaType()).isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(Parsed.cells(document.grids().get(0))).isEqualTo(Parsed.cells(text(content)));
    }

    @Test
    void countsCoveredCells() {
        String table = table(
                "<table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>Section</text:p>"
                        + "</table:table-cell><table:covered-table-cell/><table:table-cell table:number-rows-spanned='2'>"
                        + "<text:p>Yes</text:p></table:table-cell></table:table-row>",
                "<table:table-row><table:table-cell table:number-columns-repeated='2'><text:p>x</text:p></table:table-cell>"
                        + "<table:covered-table-cell><text:p>covered</text:p></table:covered-table-cell></table:table-row>");

        assertThat(Parsed.cells(text(table))).isEqualTo("""
                0,0 Section [1x2]
                0,2 Yes [2x1]
                1,0 x
                1,1 x""");
    }

    @Test
    void marksHiddenRowsAndColumns() {
        String table = table(
                "<table:table-column/><table:table-column table:visibility='collapse'/>",
                row("a", "b"),
                row("c", "d").replace("<table:table-row>", "<table:table-row table:visibility='filter'>"));

        assertThat(Parsed.cells(text(table))).isEqualTo("""
                0,0 a
                0,1 b hidden
                1,0 c hidden
                1,1 d hidden""");
    }

    @Test
    void givesTheStateOfContentControlsNotTheirText() {
        String boxes =
                "<loext:content-control loext:checkbox='true' loext:checked='true'>?</loext:content-control> Yes "
                        + "<loext:content-control loext:checkbox='true'>?</loext:content-control> No";

        Grid grid = Parsed.parse(text(table(row(boxes)))).grids().get(0);

        assertThat(grid.cells().get(0).text()).isEqualTo("☒ Yes ☐ No");
        assertThat(grid.cells().get(0).boxes()).containsExactly(new Box(true, "Yes"), new Box(false, "No"));
    }

    @Test
    void tellsAChoiceFromAPlaceholder() {
        String choices = "<loext:list-item loext:display-text='Choose an item.' loext:value=''/>"
                + "<loext:list-item loext:display-text='Met' loext:value='1'/>";

        assertThat(cell("<loext:content-control>" + choices + "Met</loext:content-control>"))
                .isEqualTo("0,0 Met FILLED");
        assertThat(cell("<loext:content-control loext:showing-place-holder='true'>" + choices
                        + "Choose an item.</loext:content-control>"))
                .isEqualTo("0,0 Choose an item. PLACEHOLDER");
        assertThat(cell("<loext:content-control loext:date='true'>2026-05-20</loext:content-control>"))
                .isEqualTo("0,0 2026-05-20 FILLED");
    }

    @Test
    void readsDropDownFields() {
        String no = "<text:drop-down text:name='d'><text:label text:value='Yes'/>"
                + "<text:label text:value='No' text:current-selected='true'/>Yes</text:drop-down>";
        String untouched =
                "<text:drop-down text:name='d'><text:label text:value='Select'/><text:label text:value='Yes'/></text:drop-down>";

        assertThat(cell(no)).isEqualTo("0,0 No FILLED");
        assertThat(cell(untouched)).isEqualTo("0,0 Select PLACEHOLDER");
    }

    @Test
    void readsFormFieldsThatCameFromWord() {
        String type = " field:type='vnd.oasis.opendocument.field.";
        String box = "<field:fieldmark" + type
                + "FORMCHECKBOX'><field:param field:name='Checkbox_Checked' field:value='true'/></field:fieldmark> Yes "
                + "<field:fieldmark" + type + "FORMCHECKBOX'/> No";
        String list = "<field:fieldmark" + type
                + "FORMDROPDOWN'><field:param field:name='Dropdown_ListEntry' field:value='Yes'/>"
                + "<field:param field:name='Dropdown_ListEntry' field:value='No'/>"
                + "<field:param field:name='Dropdown_Selected' field:value='1'/></field:fieldmark>";
        String typed = "<field:fieldmark-start" + type
                + "FORMTEXT'><field:param field:name='Content' field:value='type here'/>"
                + "</field:fieldmark-start>%s<field:fieldmark-end/>";

        assertThat(cell(box)).isEqualTo("0,0 ☒ Yes ☐ No");
        assertThat(cell(list)).isEqualTo("0,0 No FILLED");
        assertThat(cell(typed.formatted("a remark"))).isEqualTo("0,0 a remark FILLED");
        assertThat(cell(typed.formatted("type here"))).isEqualTo("0,0 type here PLACEHOLDER");
    }

    @Test
    void readsControlsOfFormsWhereTheyAreDrawn() {
        String forms =
                "<office:forms><form:form><form:checkbox form:id='c1' form:label='Yes' form:current-state='checked'/>"
                        + "<form:radio form:id='c2' form:label='No' form:current-selected='false'/>"
                        + "<form:listbox form:id='c3'><form:option form:label='Met'/><form:option form:label='Not met'"
                        + " form:current-selected='true'/></form:listbox>"
                        + "<form:textarea form:id='c4' form:current-value='typed'/></form:form></office:forms>";

        String cells = Parsed.cells(text(forms
                + table(row(
                        "<draw:control draw:control='c1'/><draw:control draw:control='c2'/>",
                        "<draw:control draw:control='c3'/>",
                        "<draw:control draw:control='c4'/>"))));

        assertThat(cells).isEqualTo("0,0 ☒ Yes ☐ No\n0,1 Not met FILLED\n0,2 typed FILLED");
    }

    @Test
    void dropsTrackedDeletionsOfBothKinds() {
        String changes = "<text:tracked-changes><text:changed-region text:id='d1'><text:deletion><text:p>GONE</text:p>"
                + "</text:deletion></text:changed-region><text:changed-region text:id='d2'><text:deletion/></text:changed-region>"
                + "<text:changed-region text:id='i1'><text:insertion/></text:changed-region></text:tracked-changes>";

        String cells = Parsed.cells(text(changes
                + table(row("x<text:change text:change-id='d1'/><text:change-start text:change-id='d2'/>"
                        + "<text:span>OLD</text:span><text:change-end text:change-id='d2'/>"
                        + "<text:change-start text:change-id='i1'/>NEW<text:change-end text:change-id='i1'/>"))));

        assertThat(cells).isEqualTo("0,0 xNEW");
    }

    @Test
    void joinsParagraphsWhoseEndWasDeleted() {
        String changes = "<text:tracked-changes><text:changed-region text:id='d'><text:deletion/></text:changed-region>"
                + "</text:tracked-changes>";

        GridDocument document = Parsed.parse(text(changes
                + "<text:p>Met<text:change-start text:change-id='d'/> or</text:p>"
                + "<text:p>not<text:change-end text:change-id='d'/> today</text:p>"));

        assertThat(document.after()).containsExactly("Met today");
    }

    @Test
    void keepsNotesApart() {
        String annotated = "Yes<office:annotation><dc:creator>Rev</dc:creator><dc:date>2026-01-01T00:00:00</dc:date>"
                + "<text:p>Really?</text:p></office:annotation><office:annotation-end/>"
                + "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>see page 2</text:p>"
                + "</text:note-body></text:note>";

        assertThat(cell(annotated)).isEqualTo("0,0 Yes note:Really?\nsee page 2");
    }

    @Test
    void leavesOutHiddenAndStruckOutText() {
        assertThat(cell("<text:span text:style-name='Hidden'>no</text:span>Yes"
                        + "<text:span text:style-name='Struck'>No</text:span>"))
                .isEqualTo("0,0 Yes");
        assertThat(Parsed.parse(text("<text:section text:display='none'><text:p>away</text:p></text:section>"))
                        .after())
                .isEmpty();
    }

    @Test
    void readsBoxesOfSymbolFonts() {
        assertThat(cell("<text:span text:style-name='Symbols'>\uF0FE</text:span> Yes "
                        + "<text:span text:style-name='Symbols'>\uF0A8</text:span> No"))
                .isEqualTo("0,0 ☒ Yes ☐ No");
    }

    @Test
    void givesATableInACellAsAGridOfItsOwnToo() {
        GridDocument document = Parsed.parse(text(table("<table:table-row><table:table-cell>" + table(row("n1", "n2"))
                + "<text:p>after</text:p></table:table-cell></table:table-row>")));

        assertThat(Parsed.cells(document.grids().get(0))).isEqualTo("0,0 n1\tn2/after");
        assertThat(document.grids().get(1).part()).isEqualTo("table 1.1");
        assertThat(Parsed.cells(document.grids().get(1))).isEqualTo("0,0 n1\n0,1 n2");
    }

    @Test
    void keepsBlanksTabsAndLineBreaksOfTheFormat() {
        assertThat(cell("a<text:s text:c='3'/>b<text:line-break/>c<text:tab/>d"))
                .isEqualTo("0,0 a   b/c\td");
    }

    @Test
    void saysThatAnEncryptedPackageIsOne() {
        byte[] manifest =
                bytes("<!DOCTYPE manifest SYSTEM 'Manifest.dtd'><manifest><file-entry full-path='content.xml'>"
                        + "<encryption-data checksum='x'/></file-entry></manifest>");

        assertThat(Parsed.problems(Parsed.parse(textWith(Map.of("META-INF/manifest.xml", manifest)))))
                .containsExactly("ENCRYPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic/Standard/Module1.xml", "Scripts/python/run.py"})
    void refusesMacros(String part) {
        assertThat(Parsed.problems(Parsed.parse(textWith(Map.of(part, bytes("x"))))))
                .containsExactly("MACROS");
    }

    @Test
    void acceptsAnEmptyLibraryOfMacros() {
        assertThat(Parsed.parse(textWith(
                                Map.of("Basic/script-lc.xml", bytes("x"), "Basic/Standard/script-lb.xml", bytes("x"))))
                        .problems())
                .isEmpty();
    }

    @Test
    void refusesMacrosOfAFlatDocument() {
        String scripts = "<office:scripts><office:script><ooo:libraries><ooo:library-embedded ooo:name='Standard'>"
                + "<ooo:module ooo:name='M'><ooo:source-code>Sub x</ooo:source-code></ooo:module>"
                + "</ooo:library-embedded></ooo:libraries></office:script></office:scripts>";

        assertThat(Parsed.problems(Parsed.parse(flat("text", scripts, "")))).containsExactly("MACROS");
        assertThat(Parsed.parse(flat("text", "<office:scripts/>", "")).problems())
                .isEmpty();
    }

    @Test
    void refusesEntities() {
        byte[] bomb = bytes(
                "<?xml version='1.0'?><!DOCTYPE b [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]>"
                        + "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>&b;</office:document>");

        assertThat(Parsed.problems(Parsed.parse(bomb))).containsExactly("CORRUPT");
    }

    @Test
    void refusesARowThatRepeatsBeyondTheLimit() {
        String row = row("x").replace("<table:table-row>", "<table:table-row table:number-rows-repeated='1048576'>");

        assertThat(Parsed.problems(Parsed.parse(text(table(row))))).containsExactly("TOO_LARGE");
    }

    @Test
    void refusesTablesNestedTooDeeply() {
        String open = "<table:table><table:table-row><table:table-cell>";
        String close = "</table:table-cell></table:table-row></table:table>";

        assertThat(Parsed.problems(Parsed.parse(text(open.repeat(200) + close.repeat(200)))))
                .containsExactly("TOO_DEEP");
    }

    @Test
    void givesWhatTheDocumentSaysAboutItself() {
        String meta = "<office:meta><dc:title>Checklist</dc:title><meta:user-defined meta:name='checklist'>c 1.0"
                + "</meta:user-defined></office:meta>";

        assertThat(Parsed.parse(flat("text", meta, "")).properties())
                .isEqualTo(Map.of("title", "Checklist", "checklist", "c 1.0"));
    }

    @Test
    void saysThatAPresentationIsNotRead() {
        byte[] slides = flat("text", "", "").clone();
        String other = new String(slides, java.nio.charset.StandardCharsets.UTF_8)
                .replace("office:text", "office:presentation");

        assertThat(Parsed.problems(Parsed.parse(other))).isEqualTo(List.of("UNSUPPORTED_FORMAT"));
    }
}
