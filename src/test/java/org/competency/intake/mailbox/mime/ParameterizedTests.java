package org.competency.intake.mailbox.mime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParameterizedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "attachment; filename=report.docx | report.docx",
                "attachment; filename=\"my report.docx\" | my report.docx",
                "attachment; filename=my report.docx | my report.docx",
                "attachment; filename=\"a\\\"b.docx\" | a\"b.docx",
                "attachment; filename=\"a;b.docx\" | a;b.docx",
                "attachment;; filename=\"report.docx\"; | report.docx",
                "attachment; FileName = \"report.docx\" | report.docx",
                "attachment; filename*=UTF-8''caf%C3%A9.docx | café.docx",
                "attachment; filename*=iso-8859-1'fr'caf%E9.docx | café.docx",
                "attachment; filename*=UTF-8''caf%C3%A9.docx; filename=\"cafe.docx\" | café.docx",
                "attachment; filename*0=\"long \"; filename*1=\"name.docx\" | long name.docx",
                "attachment; filename*1=\"name.docx\"; filename*0=\"long \" | long name.docx",
                "attachment; filename*0*=UTF-8''caf%C3; filename*1*=%A9; filename*2=.docx | café.docx",
                "attachment; filename=\"=?UTF-8?Q?caf=C3=A9.docx?=\" | café.docx",
                "attachment; filename=\"=?UTF-8?Q?caf=C3?= =?UTF-8?Q?=A9.docx?=\" | café.docx",
                "attachment; filename==?UTF-8?Q?caf=C3=A9.docx?= | café.docx",
                "attachment; filename*0==?UTF-8?Q?caf=C3=A9?=; filename*1=.docx | café.docx",
                "attachment; filename*=caf%C3%A9.docx | café.docx",
                "attachment; filename=\"report.docx | report.docx",
                "attachment; filename*=UTF-8''50%.docx | 50%.docx",
            })
    void readsFileNames(String field, String expected) {
        assertThat(Parameterized.parse(field).get("filename")).contains(expected);
    }

    @Test
    void readsTheValueBeforeTheParameters() {
        assertThat(Parameterized.parse("text/plain (a comment); charset=utf-8").value())
                .isEqualTo("text/plain");
        assertThat(Parameterized.parse("\"text/plain\" junk").value()).isEqualTo("text/plain");
        assertThat(Parameterized.parse("").value()).isEmpty();
    }

    @Test
    void aBlankParameterIsAbsent() {
        assertThat(Parameterized.parse("attachment; filename=\"\"").get("filename"))
                .isEmpty();
    }

    @Test
    void twentyThousandContinuationsAreJoined() {
        StringBuilder field = new StringBuilder("attachment");
        for (int i = 0; i < 20_000; i++) {
            field.append("; filename*").append(i).append("=x");
        }

        assertThat(Parameterized.parse(field.toString()).get("filename"))
                .hasValueSatisfying(name -> assertThat(name).hasSizeBetween(1, 20_000));
    }
}
