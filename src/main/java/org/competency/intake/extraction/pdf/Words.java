package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.List;

/** Runs of letters that belong together: what is drawn one after the other without a gap. */
final class Words {

    private Words() {}

    /** Cuts glyphs in the order of drawing into words; drawn spaces end a word and are kept at its end. */
    static List<List<Glyph>> of(List<Glyph> glyphs) {
        List<List<Glyph>> words = new ArrayList<>();
        List<Glyph> word = new ArrayList<>();
        Glyph last = null;
        for (Glyph glyph : glyphs) {
            if (last != null && !goesOn(last, glyph)) {
                words.add(word);
                word = new ArrayList<>();
            }
            word.add(glyph);
            last = glyph;
        }
        if (!word.isEmpty()) {
            words.add(word);
        }
        return words;
    }

    private static boolean goesOn(Glyph last, Glyph glyph) {
        double gap = glyph.left() - last.right();
        return !last.isBlank()
                && Math.abs(glyph.baseline() - last.baseline()) < 0.1 * last.size()
                && gap < 0.12 * last.size()
                && gap > -0.5 * last.size()
                && last.kind() == glyph.kind()
                && !glyph.isBox();
    }
}
