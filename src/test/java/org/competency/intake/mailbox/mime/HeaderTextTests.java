package org.competency.intake.mailbox.mime;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain text | plain text",
                "=?iso-8859-1?Q?caf=E9_noir?= | café noir",
                "=?UTF-8?B?Y2Fmw6k=?= | café",
                "=?utf-8*en?q?caf=C3=A9?= | café",
                "=?utf-8?q?caf=C3?= =?utf-8?q?=A9?= | café",
                "before =?utf-8?q?caf=C3=A9?= after | before café after",
                "x=?utf-8?q?caf=C3=A9?=y | xcaféy",
                "=?utf-8?q?with spaces inside?= | with spaces inside",
                "=?gb2312?B?1tDOxA==?= | 中文",
                "=?iso-2022-jp?B?GyRCRnxLXBsoQg==?= | 日本",
                "=?utf-7?Q?Fr+APY-sche?= | Frösche",
                "=?unknown-charset?Q?caf=C3=A9?= | café",
                "=?utf-8?x?abc?= | =?utf-8?x?abc?=",
            })
    void decodesEncodedWords(String field, String expected) {
        assertThat(HeaderText.decode(field)).isEqualTo(expected);
    }

    @Test
    void decodesRawBytesAsUtf8ElseAsWestern() {
        assertThat(HeaderText.decode(bytes("café".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("café");
        assertThat(HeaderText.decode("caf\u00E9 \u0080")).isEqualTo("café €");
    }

    @Test
    void composesAndLeavesNoControlCharacters() {
        assertThat(HeaderText.decode("=?utf-8?q?cafe=CC=81=0D=0ABcc:_x=00?=")).isEqualTo("café Bcc: x");
    }

    private static String bytes(byte[] raw) {
        return new String(raw, StandardCharsets.ISO_8859_1);
    }
}
