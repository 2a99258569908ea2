package org.competency.intake.mailbox.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Texts of a winmail.dat in the Windows code page that it names. */
final class TnefText {

    private final Charset charset;

    TnefText(int codePage) {
        this.charset = List.of("windows-" + codePage, "IBM" + codePage, "x-windows-" + codePage).stream()
                .filter(Charset::isSupported)
                .findFirst()
                .map(Charset::forName)
                .orElse(codePage == 65001 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    String decode(byte[] raw) {
        int end = raw.length;
        while (end > 0 && raw[end - 1] == 0) {
            end--;
        }
        return new String(raw, 0, end, charset);
    }
}
