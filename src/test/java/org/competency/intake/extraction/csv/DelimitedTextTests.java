package org.competency.intake.extraction.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.competency.intake.extraction.Parsed;
import org.competency.intake.extraction.grid.Grid;
import org.competency.intake.extraction.grid.GridDocument;
import org.competency.intake.extraction.grid.GridLimits;

import static org.assertj.core.api.Assertions.assertThat;

class DelimitedTextTests {

    private static final String ROWS =
            "ID,Requirement,Met?,Response\nA-1,MFA is on,Yes,all\nA-2,Backups are made,No,\n";

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheDelimiter(char delimiter) {
        GridDocument document = Parsed.parse(ROWS.replace(',', delimiter));

        Grid grid = document.grids().get(0);
        assertThat(grid.kind()).isEqualTo(Grid.Kind.SHEET);
        assertThat(grid.part()).isEqualTo("csv");
        assertThat(Parsed.cells(grid)).isEqualTo(Parsed.cells(ROWS));
        assertThat(grid.cells())
                .last()
                .satisfies(cell -> assertThat(cell.address()).isEqualTo("C3"));
        assertThat(document.mediaType()).isEqualTo(delimiter == '\t' ? "text/tab-separated-values" : "text/csv");
    }

    @Test
    void prefersTheDelimiterOfAllLinesToOneInsideValues() {
        String text = "Id;Anforderung;Erfüllt\n1;Server, Netz, Daten;Ja\n2;Mail;Nein, noch nicht\n";

        assertThat(Parsed.cells(text)).contains("1,1 Server, Netz, Daten", "2,2 Nein, noch nicht");
    }

    @Test
    void readsQuotedDelimitersQuotesAndLineEnds() {
        String text = "ID,Met?,Response\r\n1,Yes,\"a, \"\"b\"\"\r\nc\"\r\n2, \"No\" ,x\r\n";

        assertThat(Parsed.cells(text)).contains("1,2 a, \"b\"/c", "2,1 No");
    }

    @Test
    void keepsTheNumbersOfRowsOverBlankLinesAndTheLineForExcel() {
        assertThat(Parsed.cells("sep=;\na;b;c\n\n1;2;3\n")).endsWith("3,0 1\n3,1 2\n3,2 3");
    }

    @Test
    void readsTextThatWasKeptFromBecomingANumber() {
        assertThat(Parsed.cells("a,b,c\n\"=\"\"001\"\"\",x,y\n")).contains("1,0 001");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, Größe はい",
        "UTF-16, Größe はい",
        "UTF-16LE, Größe und Menge",
        "windows-1252, Größe – jährlich",
        "windows-31j, 複数の可用性ゾーンを使用していますか",
        "EUC-JP, 複数の可用性ゾーンを使用していますか",
        "GB18030, 您的组织是否为所有账户启用了多因素身份验证",
    })
    void findsTheEncoding(String encoding, String words) {
        byte[] bytes = ("ID,Requirement,Met?\n1," + words + ",Yes\n2,more,No\n").getBytes(Charset.forName(encoding));

        assertThat(Parsed.cells(bytes)).contains("1,1 " + words);
    }

    @Test
    void passesAByteOrderMark() {
        assertThat(Parsed.cells("\uFEFF" + ROWS)).startsWith("0,0 ID\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dear all,\n\nplease find, as promised, the text. It has commas, yes.\nRegards,\nJohn\n",
                "One line only, with a comma",
                "Dear Ms Doe,\nthank you, and see you soon.\n",
                "no delimiters\nat all\n",
            })
    void givesNoTableForProse(String prose) {
        GridDocument document = Parsed.parse(prose);

        assertThat(document.mediaType()).isEqualTo("text/plain");
        assertThat(document.grids()).isEmpty();
        assertThat(document.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID,Req,Met,Remark\n1,\"open,Yes,x\n2,b,No,y\n3,c,Yes,z\n",
                "ID,Req,Met,Remark\n1,\"open,Yes,x\n2,b,No,y\n3,\"c\",Yes,z\n4,d,No,\n",
            })
    void saysThatAQuoteWasNotClosed(String text) {
        assertThat(Parsed.problems(Parsed.parse(text))).containsExactly("UNCLOSED_QUOTE");
    }

    @Test
    void acceptsAListInsideAQuotedValue() {
        assertThat(Parsed.parse("ID,Met,Remark\n1,Yes,\"first, second\nthird, fourth, fifth, sixth\"\n2,No,x\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void refusesALineBeyondTheLimit() {
        GridLimits limits = new GridLimits(1_000, 100_000, 1 << 20, 50, 10, 10);
        byte[] line = ("a,b,c\n1,2," + "x".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(Parsed.problems(Parsed.parse(line, limits))).containsExactly("TOO_LARGE");
    }

    @Test
    void refusesMoreCellsThanTheLimit() {
        GridLimits limits = new GridLimits(1_000, 1_000_000, 1 << 20, 50, 10, 10);

        assertThat(Parsed.problems(Parsed.parse("a,b,c\n".repeat(400).getBytes(StandardCharsets.UTF_8), limits)))
                .containsExactly("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ID",
                "Id",
                "No",
                "#",
                "Nr.",
                "Question ID",
                "Subject",
                "Message",
                "Ref",
                "Req",
                "From",
                "Control"
            })
    void recognisesTablesByContentWhateverTheirFirstWord(String word) {
        assertThat(Parsed.parse(word + ",Requirement,Met?\n1,a,Yes\n2,b,No\n").grids())
                .hasSize(1);
    }

    @Test
    void saysThatUnknownBytesAreNotRead() {
        byte[] bytes = new byte[2_000];
        new java.util.Random(7).nextBytes(bytes);

        assertThat(Parsed.problems(Parsed.parse(bytes))).containsExactly("UNSUPPORTED_FORMAT");
    }
}
