package org.competency.intake.extraction.pdf;

import java.text.Bidi;

/** Turns a line from the order in which it is seen into the order in which it is read. */
final class BidiText {

    private BidiText() {}

    static String logical(String visual) {
        char[] chars = visual.toCharArray();
        if (!Bidi.requiresBidi(chars, 0, chars.length)) {
            return visual;
        }
        Bidi bidi = new Bidi(visual, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int i = 0; i < runs; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            order[i] = i;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder logical = new StringBuilder(visual.length());
        for (int run : order) {
            String part = visual.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            boolean rightToLeft = bidi.getRunLevel(run) % 2 == 1;
            logical.append(rightToLeft ? new StringBuilder(part).reverse() : part);
        }
        return logical.toString();
    }
}
