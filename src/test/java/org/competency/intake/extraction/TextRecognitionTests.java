package org.competency.intake.extraction;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TextRecognitionTests {

    @TempDir
    private Path folder = Path.of("");

    private Path install() throws IOException {
        Path program = Files.createFile(folder.resolve("tesseract"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    @Test
    void findsTheProgramOnThePath() throws IOException {
        Path program = install();

        TextRecognition recognition = TextRecognition.of(true, "/nowhere" + File.pathSeparator + folder);

        assertThat(recognition.program()).contains(program);
        assertThat(recognition.state()).contains("recognised with " + program);
    }

    @Test
    void looksForNothingUnlessWanted() throws IOException {
        install();

        TextRecognition recognition = TextRecognition.of(false, folder.toString());

        assertThat(recognition.program()).isEmpty();
        assertThat(recognition.state()).contains("is off");
    }

    @Test
    void saysWhatToInstall() {
        TextRecognition recognition = TextRecognition.of(true, folder.toString());

        assertThat(recognition.program()).isEmpty();
        assertThat(recognition.state()).contains("no program 'tesseract'", "install tesseract-ocr");
    }
}
