package org.competency.intake.extraction.pdf;

import org.apache.pdfbox.cos.COSBase;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of marked content (ISO 32000-1, 14.6).
 *
 * @param id the MCID, or -1 without one
 * @param stream the form XObject whose content it is; null for the page itself
 * @param artifact whether it is no part of the document's content: running titles, backgrounds, watermarks
 * @param hidden whether its layer is switched off
 * @param actualText replacement text given by the author, used only where the glyphs say nothing; null without one
 */
record Mark(
        int id,
        @Nullable COSBase stream,
        boolean artifact,
        boolean hidden,
        @Nullable String actualText) {}
