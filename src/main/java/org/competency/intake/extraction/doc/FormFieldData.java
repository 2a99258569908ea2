package org.competency.intake.extraction.doc;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import org.competency.intake.extraction.flow.FormField;

/** The state of a form field in the data stream ([MS-DOC] 2.9.78 FFData behind 2.9.157 NilPICFAndBinData). */
final class FormFieldData {

    private static final int MARK = 0xFFFFFFFF;
    private static final int TEXT = 0;
    private static final int CHECK_BOX = 1;
    private static final int DROP_DOWN = 2;
    /** Nobody has touched the field. */
    private static final int UNTOUCHED = 25;

    private static final int EXTENDED = 0xFFFF;

    private FormFieldData() {}

    /** The field at an offset; empty if there is none or its data are broken. */
    static Optional<FormField> read(byte[] stream, int offset) {
        if (offset < 0 || offset + 6 > stream.length) {
            return Optional.empty();
        }
        try {
            ByteBuffer in =
                    ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN).position(offset);
            in.getInt();
            int header = in.getShort() & 0xFFFF;
            return Optional.of(read(in.position(offset + header)));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static FormField read(ByteBuffer in) {
        if (in.getInt() != MARK) {
            throw new IllegalArgumentException("no form field");
        }
        int bits = in.getShort() & 0xFFFF;
        int kind = bits & 3;
        int result = bits >> 2 & 0x1F;
        in.getInt();
        text(in);
        String preset = kind == TEXT ? text(in) : "";
        int presetNumber = kind == CHECK_BOX || kind == DROP_DOWN ? in.getShort() & 0xFFFF : 0;
        boolean touched = result != UNTOUCHED;
        int shown = touched ? result : presetNumber;
        if (kind == CHECK_BOX) {
            return FormField.checkBox(shown == 1);
        }
        if (kind == TEXT) {
            return FormField.text(preset);
        }
        text(in);
        text(in);
        text(in);
        text(in);
        text(in);
        return FormField.dropDown(item(in, shown), touched);
    }

    /** A text with its length before it and a zero after it. */
    private static String text(ByteBuffer in) {
        String text = characters(in, in.getShort() & 0xFFFF);
        in.getShort();
        return text;
    }

    private static String characters(ByteBuffer in, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(in.getChar());
        }
        return text.toString();
    }

    /** An item of the list ([MS-DOC] 2.2.4 STTB); "" if there is no such item. */
    private static String item(ByteBuffer in, int number) {
        if ((in.getShort() & 0xFFFF) != EXTENDED) {
            throw new IllegalArgumentException("no list of texts");
        }
        int count = in.getShort() & 0xFFFF;
        int extra = in.getShort() & 0xFFFF;
        for (int i = 0; i < count; i++) {
            String item = characters(in, in.getShort() & 0xFFFF);
            in.position(in.position() + extra);
            if (i == number) {
                return item;
            }
        }
        return "";
    }
}
