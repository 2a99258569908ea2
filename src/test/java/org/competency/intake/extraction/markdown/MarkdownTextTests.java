package org.competency.intake.extraction.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.extraction.Parsed;
import org.competency.intake.extraction.grid.GridDocument;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTextTests {

    private static String cell(String content) {
        return Parsed.cells("| H | I |\n|---|---|\n| " + content + " | x |\n");
    }

    @Test
    void givesHeadingsBeforeATableAndTextAfterIt() {
        GridDocument document = Parsed.parse("""
                # Part **one**

                Please fill in.

                | ID | Met? |
                |:---|:---:|
                | A-1 | Yes |
                A-2 | No

                Signed
                """);

        assertThat(document.mediaType()).isEqualTo("text/x-web-markdown");
        assertThat(document.grids().get(0).part()).isEqualTo("table 1");
        assertThat(document.grids().get(0).before()).containsExactly("Part one", "Please fill in.");
        assertThat(Parsed.cells(document.grids().get(0)))
                .isEqualTo("0,0 ID\n0,1 Met?\n1,0 A-1\n1,1 Yes\n2,0 A-2\n2,1 No");
        assertThat(document.after()).containsExactly("Signed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "a\\|b, a|b",
                "`a\\|b` code, a|b code",
                "``a`b``, a`b",
                "[x] Yes [ ] No, ☒ Yes ☐ No",
                "[X], ☒",
                "<input type=\"checkbox\" checked> Yes, ☒ Yes",
                "[x](http://example.org/a_(b)) see, x see",
                "<del>No</del>Yes, Yes",
                "**Yes** and *no* and _em_, Yes and no and em",
                "snake_case_name, snake_case_name",
                "2 * 3, 2 * 3",
                "*, *",
                "\\*Yes\\*, *Yes*",
                "one<br>two, one/two",
                "&amp; &lt;none&gt;, & <none>",
                "<select>, <select>",
                "<https://example.org/x>, https://example.org/x",
            })
    void readsMarkupInCells(String markup, String read) {
        assertThat(cell(markup)).contains("1,0 " + read + "\n1,1 x");
    }

    @Test
    void leavesOutStruckOutText() {
        assertThat(cell("~~No~~ Yes")).contains("1,0 Yes");
    }

    @Test
    void keepsCellsBeyondTheHeading() {
        assertThat(Parsed.cells("| a | b |\n|---|---|\n| 1 | 2 | 3 |\n")).endsWith("1,2 3");
    }

    @Test
    void takesTablesInCodeForExamplesWhereThereAreOthers() {
        String example = "```\n| a | b |\n|---|---|\n| 1 | 2 |\n```\n";
        String other = "| c | d |\n|---|---|\n";

        assertThat(Parsed.parse(example + other).grids())
                .singleElement()
                .satisfies(grid -> assertThat(Parsed.cells(grid)).isEqualTo("0,0 c\n0,1 d"));
        assertThat(Parsed.cells(example)).contains("1,1 2");
    }

    @Test
    void takesBarsInProseForText() {
        assertThat(Parsed.parse("either | or\n\nsomething else\n").grids()).isEmpty();
    }

    @Test
    void copesWithVeryLongLines() {
        String line = "[".repeat(200_000);

        assertThat(Parsed.parse("| a | b |\n|---|---|\n| " + line + " | x |\n").problems())
                .isEmpty();
    }
}
