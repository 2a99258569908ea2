package org.competency.intake.extraction.annotation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.competency.intake.extraction.Zips;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.competency.intake.extraction.annotation.DocumentFile.cell;
import static org.competency.intake.extraction.annotation.DocumentFile.question;
import static org.competency.intake.extraction.annotation.DocumentFile.table;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class RefusedFilesTests {

    private static final String BODY = table(question("DOC-001", cell("Met")));

    private static Stream<Arguments> files() {
        String document = "<w:document xmlns:w=\"" + DocumentFile.TRANSITIONAL + "\"><w:body>%s</w:body></w:document>";
        return Stream.of(
                arguments(
                        "macros",
                        DocumentFile.of(BODY).with("word/vbaProject.bin", "x").bytes()),
                arguments(
                        "signature",
                        DocumentFile.of(BODY)
                                .with("_xmlsignatures/origin.sigs", "x")
                                .bytes()),
                arguments(
                        "two parts of a name",
                        DocumentFile.of(BODY).with("WORD/document.xml", "x").bytes()),
                arguments("entity bomb", main("<!DOCTYPE x [<!ENTITY a \"b\">]>" + document.formatted(BODY + "&a;"))),
                arguments("cut off", main(document.formatted(BODY).replace("</w:body></w:document>", ""))),
                arguments("crossed tags", main(document.formatted("<w:p><w:r></w:p></w:r>"))),
                arguments(
                        "other encoding",
                        main("<?xml version=\"1.0\" encoding=\"windows-1252\"?>" + document.formatted(BODY))),
                arguments("too deep", main(document.formatted("<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000)))),
                arguments("no main part", without("word/document.xml")),
                arguments("no content types", without("[Content_Types].xml")),
                arguments("no package", "not a zip".getBytes(StandardCharsets.UTF_8)),
                arguments("nothing", new byte[0]),
                arguments("bomb", bomb()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void areNotAnnotated(String what, byte[] file) {
        assertThatThrownBy(() -> Commented.with("form.docx", file, List.of(new Remark(null, "Something."))))
                .isInstanceOf(NotAnnotatedException.class);
    }

    @Test
    void otherTypesAndTooManyRemarksAreRefused() {
        Annotations two = new Annotations(
                "Office", Commented.NOW, "", List.of(new Remark(null, "1"), new Remark(null, "2")), Map.of());
        byte[] file = DocumentFile.of(BODY).bytes();

        assertThatThrownBy(() -> new FileAnnotator(1).annotate(file, Commented.type("form.docx"), two))
                .hasMessage("2 remarks are more than 1");
        assertThatThrownBy(() ->
                        new FileAnnotator(9).annotate(file, "application/vnd.ms-word.document.macroenabled.12", two))
                .hasMessageContaining("carry no comments");
    }

    private static byte[] main(String document) {
        return DocumentFile.of("").with("word/document.xml", document).bytes();
    }

    private static byte[] without(String part) {
        Map<String, byte[]> parts =
                new LinkedHashMap<>(Commented.entries(DocumentFile.of(BODY).bytes()));
        parts.remove(part);
        return Zips.zip(parts);
    }

    private static byte[] bomb() {
        return main("<w:document xmlns:w=\"" + DocumentFile.TRANSITIONAL + "\"><w:body>" + " ".repeat(30 << 20)
                + "</w:body></w:document>");
    }
}
