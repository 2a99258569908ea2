package org.competency.intake.triage;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistLint;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.Requirement;
import org.competency.intake.extraction.Reading;
import org.competency.intake.extraction.UnmatchedDocument;

import static org.assertj.core.api.Assertions.assertThat;

class ProgramChoiceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final Checklists SHIPPED = Checklists.in(Path.of("config/checklists"));

    /** Two programs with the same rows, which only names can tell apart. */
    private static final Checklists TWINS = new Fixed(Stream.of("red", "blue")
            .map(name -> ChecklistLint.ofText(name, """
                            program: %s-program
                            version: "1"
                            title: The %s program
                            valid-from: 2026-01-01
                            sections:
                              - title: Only
                                answers: [{answer: Good, means: met}, {answer: Bad, means: not-met}]
                                requirements: [{id: TW-001, title: One row}, {id: TW-002, title: Other row}]
                            """.formatted(name, name))
                    .checklists()
                    .get(0))
            .toList());

    private final Set<String> openCases = new HashSet<>();

    @ParameterizedTest
    @CsvSource({
        "industrial-software-technology, 1.0",
        "industrial-software-technology, 1.1",
        "ftr-partner-hosted, 2026-02",
        "generative-ai-services, 2026-08"
    })
    void knowsEveryShippedFormByItsRows(String program, String version) {
        Checklist checklist = SHIPPED.find(new ChecklistRef(program, version)).orElseThrow();

        assertThat(chosen(SHIPPED, "", form(checklist))).contains(checklist.ref());
    }

    @Test
    void knowsAFormWithoutIdsByItsWording() {
        Checklist checklist = current("industrial-software-technology");
        List<Reading.Row> rows = checklist
                .requirements()
                .map(row -> row(null, row.title().toUpperCase(Locale.ROOT) + " "))
                .toList();

        assertThat(chosen(SHIPPED, "", document(rows, Map.of()))).contains(checklist.ref());
    }

    @Test
    void takesOurOwnTableOfPointsForNoForm() {
        Checklist checklist = current("industrial-software-technology");
        List<Reading.Row> rows =
                checklist.requirements().map(row -> row(row.id(), row.title())).toList();

        assertThat(chosen(SHIPPED, "", document(rows, Map.of(UnmatchedDocument.REMARKS, "1"))))
                .isEmpty();
    }

    @Test
    void believesTheMarkerOfAForm() {
        UnmatchedDocument document =
                document(List.of(row("DOC-001", "")), Map.of("Intake-Form", " industrial-software-technology 1.1 "));

        assertThat(chosen(SHIPPED, "", document)).contains(new ChecklistRef("industrial-software-technology", "1.1"));
    }

    @ParameterizedTest
    @CsvSource({"industrial-software-technology 9.9", "other-program 1.0", "nonsense"})
    void asksAPersonWhereTheMarkerIsUnknown(String marker) {
        ProgramChoice choice = choice(SHIPPED, "");

        assertThat(choice.choose(document(
                        form(current("industrial-software-technology"))
                                .reading()
                                .rows(),
                        Map.of("intake-form", marker))))
                .isNull();
        assertThat(choice.doubt())
                .isEqualTo(
                        "The form says that it is '%s', which is not known here; nearest: industrial-software-technology (51 rows in common), generative-ai-services (1 rows in common)."
                                .formatted(marker));
    }

    @Test
    void namesTheOtherProgramWhereMarkerAndRowsAgreeThatItIsNoneOfOurs() {
        ProgramChoice choice = choice(SHIPPED, "");

        assertThat(choice.choose(document(List.of(row("RET-001", "Tills")), Map.of("intake-form", "retail 1.0"))))
                .isNull();

        assertThat(choice.otherProgram()).isEqualTo("retail");
        assertThat(choice.doubt()).isEmpty();
    }

    @Test
    void ignoresMarkersThatDisagree() {
        UnmatchedDocument document = document(List.of(row("TW-001", "")), Map.of("intake-form", ""));

        assertThat(chosen(TWINS, "The red program", document)).contains(new ChecklistRef("red-program", "1"));
    }

    @Test
    void asksAPersonWhereTwoProgramsFitAlike() {
        ProgramChoice choice = choice(TWINS, "Our checklist");

        assertThat(choice.choose(twin())).isNull();
        assertThat(choice.doubt())
                .isEqualTo(
                        "It may be the form of several programs; nearest: blue-program (2 rows in common), red-program (2 rows in common).");
    }

    @Test
    void takesTheProgramThatTheSubjectNames() {
        assertThat(chosen(TWINS, "RE: the Blue-Program, please", twin()))
                .contains(new ChecklistRef("blue-program", "1"));
    }

    @Test
    void takesTheProgramThatTheDocumentNames() {
        UnmatchedDocument document = new UnmatchedDocument(
                twin().reading(), Map.of(), List.of("Sheet1", "The red program: self-assessment"));

        assertThat(chosen(TWINS, "", document)).contains(new ChecklistRef("red-program", "1"));
    }

    @Test
    void takesTheProgramInWhichTheSenderHasACase() {
        openCases.add("red-program");
        openCases.add("ftr-partner-hosted");

        assertThat(chosen(TWINS, "", twin())).contains(new ChecklistRef("red-program", "1"));
    }

    @Test
    void isNotHelpedByTwoNames() {
        openCases.add("red-program");
        openCases.add("blue-program");

        assertThat(chosen(TWINS, "The red program and the blue program", twin()))
                .isEmpty();
    }

    @Test
    void leavesOtherDocumentsAlone() {
        ProgramChoice choice = choice(SHIPPED, "");

        assertThat(choice.choose(document(List.of(row("1.1", "Non-text content"), row("1.2", "Audio")), Map.of())))
                .isNull();
        assertThat(choice.doubt()).isEmpty();
    }

    @Test
    void asksAPersonAboutACompletedFormOfAnUnknownProgram() {
        List<Reading.Row> rows = Stream.of("XYZ-001", "XYZ-002", "XYZ-003.1", "QRS-001", "DOC-001")
                .map(id -> row(id, "Wording of " + id))
                .toList();
        ProgramChoice choice = choice(SHIPPED, "");

        assertThat(choice.choose(document(rows, Map.of()))).isNull();
        assertThat(choice.doubt())
                .isEqualTo(
                        "It is a completed form, but of no program that is known here; nearest: generative-ai-services (1 rows in common), industrial-software-technology (1 rows in common).");
    }

    @Test
    void saysThatNothingIsNear() {
        List<Reading.Row> rows = Stream.of("XYZ-001", "XYZ-002", "XYZ-003", "XYZ-004", "XYZ-005")
                .map(id -> row(id, ""))
                .toList();
        ProgramChoice choice = choice(SHIPPED, "");

        assertThat(choice.choose(document(rows, Map.of()))).isNull();
        assertThat(choice.doubt()).endsWith("; no known program has any of its rows.");
        assertThat(choice(SHIPPED, "").choose(document(rows.subList(0, 4), Map.of())))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, 1.0", "2027-01-31, 1.0", "2027-02-01, 1.1", "2027-05-01, 1.1"})
    void takesTheVersionOfTheDayWhereTheRowsDoNotTell(LocalDate day, String version) {
        List<Reading.Row> rows = current("industrial-software-technology")
                .requirements()
                .map(Requirement::id)
                .filter(id -> !id.startsWith("ABR-"))
                .map(id -> row(id, ""))
                .toList();

        Checklist chosen =
                new ProgramChoice(SHIPPED, day, "", Set.of(), () -> openCases).choose(document(rows, Map.of()));

        assertThat(chosen)
                .extracting(Checklist::ref)
                .isEqualTo(new ChecklistRef("industrial-software-technology", version));
    }

    @ParameterizedTest
    @CsvSource({
        "Checklist version 1.1, 1.1",
        "Version: 1.1, 1.1",
        "v1.1, 1.1",
        "version 1.1 replaces version 1.0, 1.0",
        "version 7, 1.0"
    })
    void takesTheOnlyVersionThatTheDocumentNames(String words, String version) {
        UnmatchedDocument document = new UnmatchedDocument(
                form(current("industrial-software-technology")).reading(), Map.of(), List.of(words));

        assertThat(chosen(SHIPPED, "", document)).contains(new ChecklistRef("industrial-software-technology", version));
    }

    @Test
    void knowsAnOldFormByItsWording() {
        List<Reading.Row> rows = List.of(
                row("ABR-005", "Multi-factor authentication for interactive users"),
                row("ABR-006", ""),
                row("DOC-001", ""));

        Checklist chosen = new ProgramChoice(
                        SHIPPED, LocalDate.of(2027, 6, 1), "Industrial Software", Set.of(), () -> openCases)
                .choose(document(rows, Map.of()));

        assertThat(chosen)
                .extracting(Checklist::ref)
                .isEqualTo(new ChecklistRef("industrial-software-technology", "1.0"));
    }

    @Test
    void staysWithinAProgramThatIsKnown() {
        assertThat(ProgramChoice.within("industrial-software-technology", SHIPPED, DAY)
                        .choose(document(
                                List.of(row("A", "")), Map.of("intake-form", "industrial-software-technology 1.1"))))
                .extracting(Checklist::ref)
                .isEqualTo(new ChecklistRef("industrial-software-technology", "1.1"));
        assertThat(ProgramChoice.within("industrial-software-technology", SHIPPED, DAY)
                        .choose(document(List.of(), Map.of("intake-form", "ftr-partner-hosted 2026-02"))))
                .extracting(Checklist::ref)
                .isEqualTo(new ChecklistRef("industrial-software-technology", "1.0"));
    }

    private Optional<ChecklistRef> chosen(Checklists checklists, String subject, UnmatchedDocument document) {
        return Optional.ofNullable(choice(checklists, subject).choose(document)).map(Checklist::ref);
    }

    private ProgramChoice choice(Checklists checklists, String subject) {
        return new ProgramChoice(checklists, DAY, subject, Set.of(), () -> openCases);
    }

    private static Checklist current(String program) {
        return SHIPPED.currentOn(program, DAY).orElseThrow();
    }

    private static UnmatchedDocument form(Checklist checklist) {
        return document(
                checklist
                        .requirements()
                        .map(row -> row(row.names().documentId(), row.title()))
                        .toList(),
                Map.of());
    }

    private static UnmatchedDocument twin() {
        return document(List.of(row("TW-001", ""), row("TW-002", "")), Map.of());
    }

    static Reading.Row row(@Nullable String id, String criterion) {
        return new Reading.Row(
                id, criterion, null, "Yes", AnswerValue.MET, "", new Reading.Source("Sheet1", 1, "C1"), 1);
    }

    private static UnmatchedDocument document(List<Reading.Row> rows, Map<String, String> properties) {
        Reading reading = new Reading(
                "form.xlsx",
                "application/x",
                "0".repeat(64),
                Reading.Status.READ,
                List.of(),
                null,
                Map.of(),
                List.of(),
                rows,
                List.of());
        return new UnmatchedDocument(reading, properties, List.of());
    }

    private record Fixed(List<Checklist> all) implements Checklists {
        @Override
        public Optional<Checklist> find(ChecklistRef ref) {
            return all.stream().filter(each -> each.ref().equals(ref)).findFirst();
        }

        @Override
        public Optional<Checklist> currentOn(String id, LocalDate day) {
            return all.stream().filter(each -> each.ref().id().equals(id)).findFirst();
        }
    }
}
