package org.competency.intake.checklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.competency.intake.checklist.Checklists.Refreshed.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChecklistReloadTests {

    private static final ChecklistRef FIRST = new ChecklistRef("demo", "1");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void writeDefinition() throws IOException {
        file = Files.createDirectory(folder.resolve("demo")).resolve("1.yaml");
        Files.writeString(file, VersionFaultsTests.definition("1", "2026-02-01", "", ""));
    }

    @Test
    void stopsTheStartWithFileLineAndReason() throws IOException {
        Files.writeString(file, Files.readString(file).replace("title: One", "titel: One"));

        assertThatThrownBy(() -> Checklists.in(folder))
                .isInstanceOf(ChecklistException.class)
                .hasMessageContaining(file + ":8:21: unknown key 'titel' (did you mean 'title'?)");
    }

    @Test
    void stopsTheStartWithoutAFolder() {
        assertThatThrownBy(() -> Checklists.in(folder.resolve("none")))
                .isInstanceOf(ChecklistException.class)
                .hasMessageContaining("set intake.checklists.directory");
    }

    @Test
    void stopsTheStartWhereAFileIsNoText() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> Checklists.in(folder)).hasMessageContaining("it must be a readable text in UTF-8");
    }

    @Test
    void leavesUnchangedFilesAlone() throws IOException {
        Checklists checklists = Checklists.in(folder);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));

        assertThat(checklists.refresh().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void takesOverAChangeEvenIfTimeAndSizeStay() throws IOException {
        Checklists checklists = Checklists.in(folder);
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("title: One", "title: Two"));
        Files.setLastModifiedTime(file, before);

        assertThat(checklists.refresh().outcome()).isEqualTo(Outcome.RELOADED);
        assertThat(title(checklists)).isEqualTo("Two");
        assertThat(checklists.refresh().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void neverReplacesAGoodFileByAFaultyOne() throws IOException {
        Checklists checklists = Checklists.in(folder);
        Files.writeString(file, Files.readString(file).replace("title: One", "titel: Two"));

        assertThat(checklists.refresh().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(checklists.refresh().faults()).isNotEmpty();
        assertThat(title(checklists)).isEqualTo("One");
        assertThatThrownBy(checklists::reload).isInstanceOf(ChecklistException.class);
        assertThat(title(checklists)).isEqualTo("One");
    }

    @Test
    void takesNoneOfSeveralChangesIfOneIsFaulty() throws IOException {
        Checklists checklists = Checklists.in(folder);
        Files.writeString(file, Files.readString(file).replace("title: One", "title: Two"));
        Files.writeString(folder.resolve("demo/2.yaml"), "program: demo");

        assertThat(checklists.refresh().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(title(checklists)).isEqualTo("One");
    }

    @Test
    void takesTheCorrectedFileAfterAFaultyOne() throws IOException {
        Checklists checklists = Checklists.in(folder);
        String sound = Files.readString(file);
        Files.writeString(file, "nonsense");
        checklists.refresh();
        Files.writeString(file, sound.replace("title: One", "title: Three"));

        assertThat(checklists.refresh().outcome()).isEqualTo(Outcome.RELOADED);
        assertThat(title(checklists)).isEqualTo("Three");
    }

    @Test
    void keepsTheDefinitionsWhenTheFolderIsGone() throws IOException {
        Checklists checklists = Checklists.in(folder);
        Files.move(folder.resolve("demo"), folder.resolveSibling(folder.getFileName() + "-moved"));
        Files.delete(folder);

        assertThat(checklists.refresh().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(title(checklists)).isEqualTo("One");
        Files.move(folder.resolveSibling(folder.getFileName() + "-moved"), folder);
    }

    @Test
    void reloadsOnDemand() throws IOException {
        Checklists checklists = Checklists.in(folder);
        Files.writeString(file, Files.readString(file).replace("title: One", "title: Four"));

        checklists.reload();

        assertThat(title(checklists)).isEqualTo("Four");
        assertThat(checklists.refresh().outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    private static String title(Checklists checklists) {
        return checklists
                .find(FIRST)
                .flatMap(checklist -> checklist.requirement("A-001"))
                .map(Requirement::title)
                .orElse("");
    }
}
