package org.competency.intake.extraction.pdf;

import java.util.List;

/**
 * What one page shows.
 *
 * @param number of the page, from 1
 * @param width as displayed
 * @param height as displayed
 * @param glyphs visible characters in the order of drawing
 * @param rulings straight lines, not yet joined
 * @param boxes small squares with the mark inside, if any, not yet told from table cells
 * @param notes comments of reviewers with their place
 * @param images number of images larger than an icon
 * @param invisible characters that are drawn but cannot be seen, as the text layer of a scan
 * @param unmapped characters that the file gives no text for
 */
record PageContent(
        int number,
        double width,
        double height,
        List<Glyph> glyphs,
        List<Ruling> rulings,
        List<Area> boxes,
        List<Note> notes,
        int images,
        int invisible,
        int unmapped) {

    PageContent with(List<Glyph> otherGlyphs, List<Ruling> otherRulings) {
        return new PageContent(
                number, width, height, otherGlyphs, otherRulings, boxes, notes, images, invisible, unmapped);
    }

    /** Whether spaces are drawn where lines wrap, which most programs do. */
    boolean spacedWraps() {
        int spaced = 0;
        int bare = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            Glyph last = glyphs.get(i - 1);
            if (glyphs.get(i).baseline() > last.baseline() + 0.5 * last.size()) {
                if (last.isBlank()) {
                    spaced++;
                } else {
                    bare++;
                }
            }
        }
        return spaced > 0.25 * (spaced + bare);
    }

    /** A comment and its place. */
    record Note(Area area, String text) {}
}
