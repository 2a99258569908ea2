package org.competency.intake.checklist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The schema that editors use says the same as the reader, as far as a schema can. */
class DefinitionSchemaTests {

    private static final Path FOLDER = Path.of("config/checklists");
    private static final Path FILE = FOLDER.resolve("checklist.schema.json");
    private static final String EVERY_KEY = """
            program: demo
            version: "1"
            title: Demo
            source: A document
            valid-from: 2026-02-01
            accepted-until: 2026-12-31
            superseded-by: "2"
            response-days: 3
            subject: Something
            aliases: [The demo]
            contacts: {mailbox: a@example.org}
            texts: {introduction: Hello}
            heading-rows: [A]
            answer-sets:
              plain:
                - {answer: Good, aliases: [Fine], means: met, score: 3, response: required}
                - {answer: Bad, means: not-met, response: expected}
            facts:
              - name: kind
                label: Kind
                aliases: Sort
                required: false
                type: choice
                choices: [{value: BIG, label: Big, aliases: [Huge]}]
            case-studies: {label: Project, minimum: 2, minimum-public: 1, maximum-age-months: 6}
            scoring: {minimum-percent: 50, ineligible-below: true}
            award: {valid-months: 36}
            sections:
              - title: First
                level: case-study
                required: true
                rule: P1
                answers: plain
                applies-when: {facts: {kind: Big}}
                requirements:
                  - id: A-001
                    title: One
                    guidance: How
                    evidence: What
                    level: case-study
                    required: false
                    answers: plain
                    expects: visibility
                    not-met: ineligible
                    at-least: 1
                    rule: P2
                    document-id: A
                    wording: [first]
                  - id: A-002
                    title: Two
                    expects: delivery-date
                    document-id: A
                    wording: second
                    applies-when: {answers: {A-001: Good}}
            """;

    private final Schema schema = schema();

    static Stream<Path> shipped() {
        return ChecklistFiles.filesIn(FOLDER).stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void fitsEveryDefinitionThatIsShipped(Path definition) throws IOException {
        assertThat(errors(Files.readString(definition))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void isNamedAtTheTopOfEveryDefinition(Path definition) throws IOException {
        assertThat(Files.readString(definition))
                .startsWith("# yaml-language-server: $schema=../checklist.schema.json\n");
    }

    @Test
    void knowsEveryKeyThatTheReaderKnows() throws IOException {
        assertThat(errors(EVERY_KEY)).isEmpty();
        assertThat(ChecklistLint.ofText("demo.yaml", EVERY_KEY).faults()).isEmpty();
        JsonNode root = JsonMapper.shared().readTree(FILE.toFile());
        for (JsonNode properties : root.findValues("properties")) {
            for (String key : properties.propertyNames()) {
                assertThat(EVERY_KEY).as("key of the schema").contains(key + ":");
            }
        }
    }

    /** What the reader refuses in one small place, the schema refuses too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Demo/titel: Demo",
                "2026-02-01/soon",
                "response-days: 3/response-days: many",
                "means: met/means: good",
                "response: required/response: perhaps",
                "type: choice/type: choices",
                "minimum: 2/minimum: 99",
                "minimum-percent: 50/minimum-percent: 101",
                "expects: visibility/expects: vision",
                "not-met: ineligible/not-met: out",
                "level: case-study/level: project",
                "a@example.org/nobody",
                "program: demo/program: a b",
            })
    void refusesWhatTheReaderRefuses(String change) {
        String[] parts = change.split("/");
        String faulty = EVERY_KEY.replaceFirst(Pattern.quote(parts[0]), parts[1]);

        assertThat(ChecklistLint.ofText("demo.yaml", faulty).faults()).isNotEmpty();
        assertThat(errors(faulty)).isNotEmpty();
    }

    private List<Error> errors(String yaml) {
        return schema.validate(yaml, InputFormat.YAML);
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(FILE), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
