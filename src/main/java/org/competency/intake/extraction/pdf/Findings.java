package org.competency.intake.extraction.pdf;

import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.grid.GridDocument.Problem;

/** Notices what makes the reading of a file incomplete. */
final class Findings {

    /** Fewer letters than this on a page with a picture: the page is a picture of text. */
    private static final int FEW_LETTERS = 20;

    /** With more letters than this drawn over others, texts of different cells have run together. */
    private static final int MANY_OVERLAID = 60;

    private final List<Integer> pictures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int pages;
    private long letters;
    private long unmapped;
    private long overlaid;

    void see(PageContent page) {
        long visible = page.glyphs().stream().filter(glyph -> !glyph.isBlank()).count();
        pages++;
        letters += visible;
        unmapped += page.unmapped();
        overlaid += Overlays.count(page.glyphs());
        if (visible < FEW_LETTERS && (page.images() > 0 || page.invisible() > FEW_LETTERS)) {
            pictures.add(page.number());
        }
    }

    void tooLarge(@Nullable String detail) {
        problems.add(new Problem("TOO_LARGE", detail == null ? "" : detail));
    }

    List<Problem> problems(PDDocument document, boolean anyGrid) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && form.xfaIsDynamic() && !anyGrid) {
            problems.add(new Problem("XFA_FORM", "a dynamic XFA form without readable pages"));
        } else if (!pictures.isEmpty() && (pictures.size() * 2 >= pages || letters == 0)) {
            problems.add(new Problem("SCANNED", "pictures instead of text on pages " + pictures));
        } else if (unmapped > letters / 4 && unmapped > FEW_LETTERS) {
            problems.add(new Problem("SCANNED", unmapped + " characters have no text, only shapes"));
        }
        if (overlaid > MANY_OVERLAID && overlaid * 500 > letters) {
            problems.add(new Problem("LOW_CONFIDENCE", overlaid + " letters are drawn over others"));
        }
        return problems;
    }
}
