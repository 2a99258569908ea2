package org.competency.intake.checklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Faults that only several files together have. */
class VersionFaultsTests {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectory(folder.resolve("demo"));
    }

    @Test
    void acceptsVersionsThatFollowEachOther() throws IOException {
        write("1", "2026-02-01", "2026-11-30", "2");
        write("2", "2026-08-01", "2027-01-31", "3");
        write("3", "2027-02-01", "", "");

        assertThat(faults()).isEmpty();
    }

    @Test
    void namesAVersionThatItsPredecessorDoesNotKnow() throws IOException {
        write("1", "2026-02-01", "2026-11-30", "");
        write("2", "2026-08-01", "", "");

        assertThat(faults()).containsExactly("1.yaml:2:1: version 2 follows this one; say so with 'superseded-by'");
    }

    @Test
    void namesASuccessorThatIsNotThere() throws IOException {
        write("1", "2026-02-01", "", "2");

        assertThat(faults()).containsExactly("1.yaml:5:1: 'superseded-by' names version 2, which is not the next one");
    }

    @Test
    void namesASuccessorThatIsNotTheNextOne() throws IOException {
        write("1", "2026-02-01", "2026-11-30", "3");
        write("2", "2026-08-01", "2027-02-28", "3");
        write("3", "2027-02-01", "", "");

        assertThat(faults()).containsExactly("1.yaml:6:1: 'superseded-by' names version 3, which is not the next one");
    }

    @Test
    void namesTwoVersionsThatStartOnTheSameDay() throws IOException {
        write("1", "2026-02-01", "2026-11-30", "2");
        write("2", "2026-02-01", "", "");

        assertThat(faults()).containsExactly("1.yaml:4:1: version 2 is valid from the same day");
    }

    @Test
    void namesAGapBetweenTwoVersions() throws IOException {
        write("1", "2026-02-01", "2026-07-30", "2");
        write("2", "2026-08-01", "", "");

        assertThat(faults())
                .containsExactly(
                        "1.yaml:5:1: from the day after 'accepted-until' to 2026-07-31 no version would be accepted; version 2 is valid from 2026-08-01");
    }

    @Test
    void allowsTheNextVersionOnTheDayAfterTheLastOne() throws IOException {
        write("1", "2026-02-01", "2026-07-31", "2");
        write("2", "2026-08-01", "", "");

        assertThat(faults()).isEmpty();
    }

    @Test
    void namesAThirdVersionOnTheSameDay() throws IOException {
        write("1", "2026-02-01", "2027-02-01", "2");
        write("2", "2026-08-01", "2027-05-31", "3");
        write("3", "2027-02-01", "", "");

        assertThat(faults())
                .containsExactly(
                        "1.yaml:5:1: it is still accepted when version 3 starts on 2027-02-01: at most two are valid on a day; set 'accepted-until' earlier");
    }

    @Test
    void namesAThirdVersionWhereTheFirstOneNeverEnds() throws IOException {
        write("1", "2026-02-01", "", "2");
        write("2", "2026-08-01", "2027-05-31", "3");
        write("3", "2027-02-01", "", "");

        assertThat(faults()).singleElement().asString().startsWith("1.yaml:4:1: it is still accepted when version 3");
    }

    @Test
    void namesTwoProgramsOfTheSameName() throws IOException {
        write("1", "2026-02-01", "", "");
        Files.createDirectory(folder.resolve("else"));
        Files.writeString(
                folder.resolve("else/1.yaml"),
                definition("1", "2026-02-01", "", "").replace("program: demo", "program: else"));

        assertThat(faults()).containsExactly("1.yaml:1:1: 'Demo program' names the program 'demo' too");
    }

    @Test
    void doesNotMissAVersionWhoseFileIsFaulty() throws IOException {
        write("1", "2026-02-01", "2026-11-30", "2");
        write("2", "2026-08-32", "", "");

        assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("2.yaml:4:1: 'valid-from'"));
    }

    @Test
    void checksSingleFilesTogether() throws IOException {
        write("1", "2026-02-01", "2026-07-30", "2");
        write("2", "2026-08-01", "", "");
        Path first = folder.resolve("demo/1.yaml");

        assertThat(ChecklistLint.ofFiles(List.of(first, folder.resolve("demo/2.yaml")))
                        .faults())
                .hasSize(1);
        assertThat(ChecklistLint.ofFiles(List.of(first)).faults())
                .extracting(ChecklistFault::message)
                .containsExactly("'superseded-by' names version 2, which is not the next one");
    }

    private List<String> faults() {
        return ChecklistLint.of(folder).faults().stream()
                .map(fault -> fault.toString()
                        .substring(
                                fault.toString().lastIndexOf("1.yaml") < 0
                                        ? 0
                                        : fault.toString().indexOf("1.yaml")))
                .toList();
    }

    private void write(String version, String validFrom, String acceptedUntil, String supersededBy) throws IOException {
        Files.writeString(
                folder.resolve("demo/" + version + ".yaml"),
                definition(version, validFrom, acceptedUntil, supersededBy));
    }

    static String definition(String version, String validFrom, String acceptedUntil, String supersededBy) {
        return """
                program: demo
                version: "%s"
                title: Demo program
                valid-from: %s
                %s%ssections:
                  - title: Only
                    requirements:
                      - {id: A-001, title: One, answers: [{answer: Good, means: met}, {answer: Bad, means: not-met}]}
                """.formatted(
                        version,
                        validFrom,
                        acceptedUntil.isEmpty() ? "" : "accepted-until: %s\n".formatted(acceptedUntil),
                        supersededBy.isEmpty() ? "" : "superseded-by: \"%s\"\n".formatted(supersededBy));
    }
}
