package org.competency.intake.extraction.doc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.extraction.flow.FormField;

import static org.assertj.core.api.Assertions.assertThat;

/** Form fields as Word writes them ([MS-DOC] 2.9.78). */
class FormFieldDataTests {

    private static final int OFFSET = 7;

    @ParameterizedTest(name = "result {0}, preset {1}: ticked {2}")
    @CsvSource({"1, 0, true", "0, 1, false", "25, 1, true", "25, 0, false"})
    void readsTheStateOfCheckBoxes(int result, int preset, boolean ticked) {
        byte[] data = bytes(field(1, result, preset));

        assertThat(FormFieldData.read(data, OFFSET)).contains(FormField.checkBox(ticked));
    }

    @Test
    void readsWhatADropDownShows() {
        assertThat(FormFieldData.read(dropDown(2), OFFSET)).contains(FormField.dropDown("No", true));
        assertThat(FormFieldData.read(dropDown(25), OFFSET)).contains(FormField.dropDown("Choose", false));
        assertThat(FormFieldData.read(dropDown(9), OFFSET)).contains(FormField.dropDown("", true));
    }

    @Test
    void readsThePresetOfATextField() {
        ByteBuffer data = start(0, 0);
        text(data, "Text1");
        text(data, "Click here");

        assertThat(FormFieldData.read(bytes(data), OFFSET)).contains(FormField.text("Click here"));
    }

    @Test
    void brokenDataAreNoField() {
        byte[] whole = dropDown(2);

        for (int length = 0; length < 130; length++) {
            assertThat(FormFieldData.read(Arrays.copyOf(whole, length), OFFSET)).isEmpty();
        }
        assertThat(FormFieldData.read(whole, -1)).isEmpty();
        assertThat(FormFieldData.read(whole, Integer.MAX_VALUE)).isEmpty();
        assertThat(FormFieldData.read(new byte[400], 0)).isEmpty();
    }

    private static byte[] dropDown(int result) {
        ByteBuffer data = field(2, result, 0);
        for (int i = 0; i < 5; i++) {
            text(data, "help");
        }
        data.putShort((short) 0xFFFF).putShort((short) 3).putShort((short) 0);
        for (String item : new String[] {"Choose", "Yes", "No"}) {
            data.putShort((short) item.length());
            item.chars().forEach(c -> data.putChar((char) c));
        }
        return bytes(data);
    }

    /** All bytes, those not written being zero. */
    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.capacity()];
        data.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer field(int kind, int result, int preset) {
        ByteBuffer data = start(kind, result);
        text(data, "Field1");
        return data.putShort((short) preset);
    }

    private static ByteBuffer start(int kind, int result) {
        ByteBuffer data =
                ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN).position(OFFSET);
        data.putInt(200).putShort((short) 68).position(OFFSET + 68);
        return data.putInt(0xFFFFFFFF)
                .putShort((short) (kind | result << 2))
                .putShort((short) 0)
                .putShort((short) 20);
    }

    private static void text(ByteBuffer data, String text) {
        data.putShort((short) text.length());
        text.chars().forEach(c -> data.putChar((char) c));
        data.putShort((short) 0);
    }
}
