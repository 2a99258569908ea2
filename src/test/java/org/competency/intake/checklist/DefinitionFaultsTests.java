package org.competency.intake.checklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each fault in one small definition: a sound one with some lines replaced. */
class DefinitionFaultsTests {

    private static final String SOUND = """
            program: demo
            version: "1"
            title: Demo program
            valid-from: 2026-02-01
            contacts: {mailbox: checklists@example.org}
            answer-sets:
              plain:
                - {answer: Good, aliases: [Fine], means: met}
                - {answer: Bad, means: not-met}
            facts:
              - name: kind
                label: Kind
                type: choice
                choices:
                  - {value: BIG, label: Big}
                  - {value: SMALL, label: Small}
              - {name: size, label: Size}
            case-studies: {minimum: 2}
            sections:
              - title: First
                answers: plain
                requirements:
                  - {id: A-001, title: One}
                  - {id: A-002, title: Two}
              - title: Second
                level: case-study
                answers: plain
                requirements:
                  - {id: B-001, title: Three}
            """;

    @Test
    void findsNoFaultInASoundDefinition() {
        ChecklistLint lint = ChecklistLint.ofText("demo.yaml", SOUND);

        assertThat(lint.faults()).isEmpty();
        assertThat(lint.checklists()).hasSize(1);
    }

    static List<Arguments> faults() {
        return List.of(
                fault(
                        "title: Demo program",
                        "titel: Demo program",
                        3,
                        1,
                        "unknown key 'titel' (did you mean 'title'?); allowed here: "),
                fault("title: Demo program\n", "", 1, 1, "'title' is missing or empty"),
                fault("title: Demo program", "title: [a, b]", 3, 1, "'title' must be a text"),
                fault(
                        "program: demo",
                        "program: ../demo",
                        1,
                        1,
                        "'program' may have up to 60 letters, digits, dots and hyphens, not '../demo'"),
                fault("version: \"1\"", "version: 1/2", 2, 1, "'version' may have up to 60 letters"),
                fault(
                        "2026-02-01",
                        "2026-02-30",
                        4,
                        1,
                        "'valid-from' must be a day such as 2026-02-01, not '2026-02-30'"),
                fault("valid-from: 2026-02-01\n", "", 1, 1, "'valid-from' must be a day such as 2026-02-01"),
                fault(
                        "2026-02-01",
                        "2026-02-01\naccepted-until: 2026-01-31",
                        5,
                        1,
                        "'accepted-until' is before 'valid-from'"),
                fault("2026-02-01", "2026-02-01\nsuperseded-by: \"1\"", 5, 1, "a version cannot supersede itself"),
                fault(
                        "2026-02-01",
                        "2026-02-01\nresponse-days: 0",
                        5,
                        1,
                        "'response-days' must be a whole number from 1 to 100, not '0'"),
                fault(
                        "2026-02-01",
                        "2026-02-01\nresponse-days: five",
                        5,
                        1,
                        "'response-days' must be a whole number from 1 to 100, not 'five'"),
                fault(
                        "checklists@example.org",
                        "our mailbox",
                        5,
                        1,
                        "contact 'mailbox' is no mail address: 'our mailbox'"),
                fault(
                        "title: Demo program",
                        "title: Demo program\ntitle: Other",
                        4,
                        1,
                        "'title' is given twice; keep one"),
                fault(
                        "means: met}",
                        "means: mett}",
                        8,
                        39,
                        "'means' must be one of met, not-met, partly, not-applicable, text, not 'mett'"),
                fault(
                        "means: not-met}",
                        "means: blank}",
                        9,
                        21,
                        "'means' must be one of met, not-met, partly, not-applicable, text, not 'blank'"),
                fault("{answer: Bad,", "{answer: FINE,", 7, 3, "the answer word 'fine' stands for two answers"),
                fault(
                        "  plain:",
                        "  plian:",
                        21,
                        5,
                        "no answer set is called 'plain' (did you mean 'plian'?); there are: plian"),
                fault(
                        "  plain:\n",
                        "  spare: [{answer: Spare}]\n  plain:\n",
                        7,
                        3,
                        "no row uses the answer set 'spare'"),
                fault(
                        "    answers: plain\n    requirements:\n      - {id: A-001",
                        "    requirements:\n      - {id: A-001",
                        22,
                        9,
                        "row 'A-001' accepts no answer; name an answer set in 'answers'"),
                fault(
                        "{name: size, label: Size}",
                        "{name: kind, label: Size}",
                        17,
                        5,
                        "the fact 'kind' is given twice"),
                fault(
                        "{name: size, label: Size}",
                        "{name: size, label: KIND}",
                        17,
                        5,
                        "'KIND' would name two facts: 'kind' and 'size'"),
                fault(
                        "label: Small}",
                        "label: Small, aliases: [big!]}",
                        14,
                        5,
                        "fact 'kind': 'big' would name two of its values"),
                fault(
                        "    type: choice\n",
                        "",
                        11,
                        5,
                        "fact 'kind': 'choices' belongs to type 'choice', and only to it"),
                fault(
                        "{name: size, label: Size}",
                        "{name: size, label: Size, required: maybe}",
                        17,
                        31,
                        "'required' must be true or false, not 'maybe'"),
                fault("id: A-002", "id: a-001", 24, 10, "the id 'a-001' was given in line 23 already"),
                fault("title: Two", "title: one", 24, 21, "the title 'one' was given in line 23 already"),
                fault(
                        "title: Two}",
                        "title: Two, applies-when: {facts: {kind: Huge}}}",
                        24,
                        56,
                        "'Huge' is no value of the fact 'kind'"),
                fault(
                        "title: Two}",
                        "title: Two, applies-when: {facts: {knid: Big}}}",
                        24,
                        56,
                        "'knid' is no fact with fixed values (did you mean 'kind'?)"),
                fault(
                        "title: Two}",
                        "title: Two, applies-when: {facts: {size: Big}}}",
                        24,
                        56,
                        "'size' is no fact with fixed values"),
                fault(
                        "title: Two}",
                        "title: Two, applies-when: {answers: {A-009: Good}}}",
                        24,
                        10,
                        "row 'A-002' depends on row 'A-009', which does not exist"),
                fault(
                        "title: Two}",
                        "title: Two, applies-when: {answers: {A-001: Great}}}",
                        24,
                        10,
                        "row 'A-002' waits for 'great', which row 'A-001' does not accept"),
                fault(
                        "title: Two}",
                        "title: Two, applies-when: {answers: {B-001: Good}}}",
                        24,
                        10,
                        "row 'A-002' is answered once, its gate 'B-001' once a case study"),
                fault(
                        "title: Two}",
                        "title: Two, applies-when: {answers: {A-002: Good}}}",
                        24,
                        10,
                        "row 'A-002' can never apply: its gates lead back to itself"),
                fault(
                        "    answers: plain\n    requirements:\n      - {id: A-001, title: One}",
                        "    answers: plain\n    applies-when: {facts: {kind: Small}}\n    requirements:\n      - {id: A-001, title: One, applies-when: {facts: {kind: Big}}}",
                        24,
                        10,
                        "row 'A-001' can never apply: no value meets its 'applies-when'"),
                fault(
                        "title: One}\n      - {id: A-002, title: Two}",
                        "title: One, applies-when: {facts: {kind: Big}}}\n      - {id: A-002, title: Two, applies-when: {facts: {kind: Small}, answers: {A-001: Good}}}",
                        24,
                        10,
                        "row 'A-002' can never apply: its gate 'A-001' is not asked for the same 'kind'"),
                fault(
                        "title: Two}",
                        "title: Two, expects: links}",
                        24,
                        33,
                        "'expects' must be one of words, link, delivery-date, visibility, person, not 'links'"),
                fault(
                        "title: Two}",
                        "title: Two, expects: visibility}",
                        24,
                        10,
                        "row 'A-002' expects a visibility, so it must be answered once a case study"),
                fault(
                        "title: Two}",
                        "title: Two, at-least: 1}",
                        24,
                        10,
                        "row 'A-002' is answered once, so 'at-least' means nothing"),
                fault(
                        "title: Three}",
                        "title: Three, at-least: 3}",
                        29,
                        10,
                        "row 'B-001' must be met in more case studies than are needed"),
                fault(
                        "title: Two}",
                        "title: Two, not-met: ineligible, answers: [{answer: Free}]}",
                        24,
                        10,
                        "row 'A-002' can never be declared not met, so 'not-met: ineligible' means nothing"),
                fault(
                        "title: Two}",
                        "title: Two, document-id: A-001, wording: [second]}",
                        23,
                        10,
                        "row 'A-001' shares its id in documents with another; say with 'wording' how to tell them apart"),
                fault(
                        "title: One}\n      - {id: A-002, title: Two}",
                        "title: One, wording: [Same]}\n      - {id: A-002, title: Two, document-id: A-001, wording: [same]}",
                        23,
                        10,
                        "row 'A-001' has a 'wording' that another row with the same id in documents has too"),
                fault(
                        "case-studies:",
                        "heading-rows: [a-001]\ncase-studies:",
                        24,
                        10,
                        "row 'A-001' cannot be one of the 'heading-rows' too"),
                fault(
                        "{minimum: 2}",
                        "{minimum: 2, minimum-public: 3}",
                        18,
                        28,
                        "'minimum-public' is more than 'minimum'"),
                fault(
                        "{minimum: 2}",
                        "{minimum: 2, minimum-public: 1}",
                        18,
                        1,
                        "'minimum-public' needs a row with 'expects: visibility'"),
                fault(
                        "{minimum: 2}",
                        "{minimum: 2, maximum-age-months: 6}",
                        18,
                        1,
                        "'maximum-age-months' needs a row with 'expects: delivery-date'"),
                fault(
                        "    level: case-study\n",
                        "",
                        18,
                        1,
                        "case studies are needed, but no row is answered once a case study"),
                fault(
                        "case-studies:",
                        "scoring: {minimum-percent: 50}\ncase-studies:",
                        18,
                        1,
                        "'scoring' without any answer that has a 'score'"),
                fault("case-studies:", "award: {}\ncase-studies:", 18, 8, "'award' needs 'valid-months'"),
                fault(
                        "case-studies:",
                        "award: {valid-months: 0}\ncase-studies:",
                        18,
                        9,
                        "'valid-months' must be a whole number from 1 to 120, not '0'"),
                fault(
                        "      - {id: B-001, title: Three}\n",
                        "      []\n",
                        25,
                        5,
                        "section 'Second' has no requirements"),
                fault(
                        "    requirements:\n      - {id: B-001, title: Three}\n",
                        "    requirements: none\n",
                        28,
                        5,
                        "'requirements' must be a list of entries with keys"),
                fault(
                        "      - {id: B-001, title: Three}\n",
                        "      - B-001\n",
                        29,
                        9,
                        "'requirements' must be a list of entries with keys"),
                fault("case-studies: {minimum: 2}", "case-studies: 2", 18, 15, "expected 'key: value' lines here"),
                fault("case-studies: {minimum: 2}", "? [a, b]\n: c", 18, 3, "a key must be a plain word"),
                fault("title: Demo program", "title: Demo: program", 3, 12, "this is no YAML: "),
                fault(
                        "title: Demo program",
                        "title: &a Demo\nsource: *a\naliases: [&b [x], *b]",
                        1,
                        1,
                        "this is no YAML that can be read safely: "));
    }

    private static Arguments fault(String sound, String faulty, int line, int column, String message) {
        return arguments(sound, faulty, "demo.yaml:%d:%d: %s".formatted(line, column, message));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("faults")
    void namesLineColumnAndFault(String sound, String faulty, String expected) {
        assertThat(SOUND).contains(sound);

        ChecklistLint lint = ChecklistLint.ofText("demo.yaml", SOUND.replace(sound, faulty));

        assertThat(lint.checklists()).isEmpty();
        assertThat(lint.faults())
                .extracting(ChecklistFault::toString)
                .anySatisfy(fault -> assertThat(fault).startsWith(expected));
    }

    @Test
    void namesAllFaultsOfAFileInTheirOrder() {
        String faulty = SOUND.replace("id: A-002", "id: A-001").replace("title: Demo program", "titel: Demo");

        assertThat(ChecklistLint.ofText("demo.yaml", faulty).faults())
                .extracting(ChecklistFault::line)
                .containsExactly(1, 3, 24);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(ChecklistLint.ofText("demo.yaml", "").faults())
                .extracting(ChecklistFault::toString)
                .contains("demo.yaml:1:1: expected 'key: value' lines here");
    }

    @Test
    void refusesAFileNestedWithoutEnd() {
        String endless = "title: " + "[".repeat(100) + "]".repeat(100);

        assertThat(ChecklistLint.ofText("demo.yaml", endless).faults()).isNotEmpty();
    }

    @Test
    void wantsTheFileInTheFolderOfItsProgramUnderItsVersion(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other/2.yaml"), SOUND);

        assertThat(ChecklistLint.of(folder).faults())
                .extracting(ChecklistFault::toString)
                .containsExactly(folder.resolve("other/2.yaml") + ":1:1: program and version of this file belong into '"
                        + Path.of("demo", "1.yaml") + "'");
    }

    @Test
    void saysThatAFolderHoldsNoDefinition(@TempDir Path folder) {
        assertThat(ChecklistLint.of(folder).faults())
                .extracting(ChecklistFault::message)
                .containsExactly("no <program>/<version>.yaml is here");
    }
}
