package org.competency.intake.mailbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/** Makes values fit their columns: text is valid UTF-8 of bounded length, times are UTC. */
final class LedgerText {

    private LedgerText() {}

    /** At most {@code characters} code points, without lone surrogates and NUL, which no UTF-8 column takes. */
    static @Nullable String cut(@Nullable String text, int characters) {
        if (text == null) {
            return null;
        }
        String valid = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
        return valid.length() <= characters ? valid : cutLonger(valid, characters);
    }

    /** H2 counts UTF-16 units and MySQL code points: cutting by units fits both. */
    private static String cutLonger(String valid, int characters) {
        int end = Character.isHighSurrogate(valid.charAt(characters - 1)) ? characters - 1 : characters;
        return valid.substring(0, end);
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
