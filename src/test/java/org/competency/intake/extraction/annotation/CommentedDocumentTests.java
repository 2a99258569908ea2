package org.competency.intake.extraction.annotation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.extraction.Reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.competency.intake.extraction.annotation.DocumentFile.cell;
import static org.competency.intake.extraction.annotation.DocumentFile.paragraph;
import static org.competency.intake.extraction.annotation.DocumentFile.question;
import static org.competency.intake.extraction.annotation.DocumentFile.row;
import static org.competency.intake.extraction.annotation.DocumentFile.table;

class CommentedDocumentTests {

    private static final String[] ADDED = {"word/_rels/document.xml.rels", "word/comments.xml", "word/document.xml"};

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            words            | <w:tc><w:p><w:r><w:t>Met</w:t></w:r></w:p></w:tc>
            nothing at all   | <w:tc><w:tcPr/><w:p/></w:tc>
            empty paragraph  | <w:tc><w:p w:rsidR="00AA"></w:p></w:tc>
            several          | <w:tc><w:p/><w:p><w:r><w:t>Met</w:t></w:r></w:p><w:p/></w:tc>
            only properties  | <w:tc><w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p></w:tc>
            control in it    | <w:tc><w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="Met"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Met</w:t></w:r></w:p></w:sdtContent></w:sdt></w:tc>
            control in a line| <w:tc><w:p><w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:t>Met</w:t></w:r></w:sdtContent></w:sdt></w:p></w:tc>
            control around it| <w:sdt><w:sdtPr/><w:sdtContent><w:tc><w:p><w:r><w:t>Met</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt>
            tracked changes  | <w:tc><w:p><w:pPr><w:rPr><w:ins w:id="3"/></w:rPr><w:pPrChange w:id="4"><w:pPr/></w:pPrChange></w:pPr><w:del w:id="1"><w:r><w:delText>Not met</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>Met</w:t></w:r></w:ins></w:p></w:tc>
            old form field   | <w:tc><w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>Met</w:t></w:r></w:p></w:tc>
            text box before  | <w:tc><w:p><w:r><w:pict><v:textbox xmlns:v="v"><w:txbxContent><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r><w:r><w:t>Met</w:t></w:r></w:p></w:tc>
            table in it      | <w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Met</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc>
            CDATA and entities | <w:tc><w:p><w:r><w:t><![CDATA[<w:tc>]]> &amp; <!-- <w:tc> --> Met</w:t></w:r></w:p></w:tc>
            """)
    void standsAtTheAnswer(String what, String answer) {
        byte[] file = DocumentFile.of(
                        paragraph("Form") + table(question("DOC-001", answer), question("DOC-002", cell("Met"))))
                .bytes();

        Commented commented = Commented.everywhere("form.docx", file);

        assertThat(commented.remarks()).isEqualTo(2);
        commented.standsAtItsCells().readsTheSame().changesOnly(ADDED);
    }

    @Test
    void findsCellsBesideMergedOnesAndInInnerTables() {
        String across = "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("DOC-003 and more") + "</w:tc>";
        String begins = "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + paragraph("Met") + "</w:tc>";
        String goesOn = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>";
        String deleted = "<w:tr><w:trPr><w:del w:id=\"9\"/></w:trPr>" + cell("gone") + "</w:tr>";
        String inner =
                "<w:tc>" + table(question("IN-001", cell("Met")), question("IN-002", cell(""))) + "<w:p/></w:tc>";
        byte[] file = DocumentFile.of(table(
                                question("DOC-001", begins),
                                deleted,
                                question("DOC-002", goesOn),
                                row(across, cell("Not met"), cell("Why")),
                                question("DOC-004", cell("Met")))
                        + paragraph("Between")
                        + "<w:tbl>" + row(inner) + "</w:tbl>")
                .bytes();

        Commented commented = Commented.everywhere("form.docx", file);

        assertThat(commented.remarks()).isGreaterThanOrEqualTo(5);
        commented.standsAtItsCells().readsTheSame();
    }

    @Test
    void goesOnAfterTheCommentsThatAreThere() throws IOException {
        String noted =
                "<w:tc><w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>Met</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r></w:p></w:tc>";
        byte[] file = DocumentFile.of(table(question("DOC-001", noted), question("DOC-002", cell("Met"))))
                .withComments("<w:comment w:id=\"7\" w:author=\"Lead\">" + paragraph("Is this right?") + "</w:comment>")
                .bytes();

        Commented commented =
                Commented.everywhere("form.docx", file).standsAtItsCells().readsTheSame();

        commented.changesOnly("word/comments.xml", "word/document.xml");
        assertThat(commented.noteAt("table 1", "C2")).contains("Is this right?").contains("Remark 0.");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(commented.bytes()))) {
            assertThat(document.getComments())
                    .extracting(XWPFComment::getId, XWPFComment::getAuthor)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("7", "Lead"),
                            org.assertj.core.groups.Tuple.tuple("8", Commented.AUTHOR),
                            org.assertj.core.groups.Tuple.tuple("9", Commented.AUTHOR));
            assertThat(document.getComments()[1].getText()).contains("What to do: <this> & \"that\".");
        }
    }

    @Test
    void putsSeveralRemarksAboutOneCellIntoOneComment() {
        byte[] file = DocumentFile.of(table(question("DOC-001", cell("Met")))).bytes();
        Reading.Source place = new Reading.Source("table 1", 2, "C2");

        Commented commented =
                Commented.with("form.docx", file, List.of(new Remark(place, "One."), new Remark(place, "Two.")));

        assertThat(commented.noteAt("table 1", "C2")).isEqualTo("One.\nTwo.");
    }

    @Test
    void listsAtTheTopWhatHasNoPlace() {
        byte[] file = DocumentFile.of("<w:sdt><w:sdtContent>" + paragraph("Contents") + "</w:sdtContent></w:sdt>"
                        + table(question("DOC-001", cell("Met"))) + paragraph("The end"))
                .bytes();
        List<Remark> remarks = List.of(
                new Remark(null, "A row is missing."),
                new Remark(new Reading.Source("table 9", 1, "A1"), "Nowhere."),
                new Remark(new Reading.Source("table 1", 2, "C2"), "Here."));

        Commented commented = Commented.with("form.docx", file, remarks).readsTheSame();

        assertThat(commented.part("word/comments.xml"))
                .containsSubsequence("Here.", Commented.HEADING, "A row is missing.", "Nowhere.");
        assertThat(commented.part("word/document.xml"))
                .containsSubsequence("Contents", "<w:tbl>", "commentRangeStart", "The end", "commentReference");
    }

    @Test
    void listsInTheFirstCellWhereADocumentIsNothingButATable() {
        byte[] file = DocumentFile.of("<w:tbl>" + row("<w:tc><w:p/></w:tc>", cell("x")) + "</w:tbl>")
                .bytes();

        Commented commented = Commented.with(
                "form.docx",
                file,
                List.of(
                        new Remark(null, "A row is missing."),
                        new Remark(new Reading.Source("table 1", 1, "A1"), "In the same cell.")));

        assertThat(commented.noteAt("table 1", "A1"))
                .contains("In the same cell.")
                .contains("A row is missing.");
    }

    @Test
    void keepsTheStrictVariantStrict() {
        byte[] file =
                DocumentFile.strict(table(question("DOC-001", cell("Met")))).bytes();

        Commented commented = Commented.everywhere("form.docx", file)
                .standsAtItsCells()
                .readsTheSame()
                .changesOnly(ADDED);

        assertThat(commented.part("word/comments.xml"))
                .contains(DocumentFile.STRICT)
                .doesNotContain("2006/main");
        assertThat(commented.part("word/_rels/document.xml.rels"))
                .contains("\"http://purl.oclc.org/ooxml/officeDocument/relationships/comments\"");
    }

    @Test
    void writesIntoDocumentsWithoutPrefixes() {
        byte[] file = DocumentFile.of("")
                .with(
                        "word/document.xml",
                        "<document xmlns=\"" + DocumentFile.TRANSITIONAL + "\"><body>"
                                + table(question("DOC-001", cell("Met"))).replace("w:", "") + "</body></document>")
                .bytes();

        Commented.everywhere("form.docx", file)
                .standsAtItsCells()
                .readsTheSame()
                .changesOnly(ADDED);
    }

    @Test
    void leavesProtectionAlone() {
        byte[] file = DocumentFile.of(table(question("DOC-001", cell("Met"))))
                .with(
                        "word/settings.xml",
                        "<w:settings><w:documentProtection w:edit=\"forms\" w:enforcement=\"1\"/></w:settings>")
                .bytes();

        Commented.everywhere("form.docx", file).standsAtItsCells().changesOnly(ADDED);
    }
}
