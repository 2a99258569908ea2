package org.competency.intake.extraction.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

import org.competency.intake.extraction.grid.Cell;

/** Puts what was filled in over a page, form fields and typed text, where it is seen, so that it falls into its table cell. */
final class Annotations {

    private final IdentityHashMap<COSDictionary, CellText> values;

    /** @param values of the text and choice fields by the dictionaries of their widgets, compared by identity */
    Annotations(IdentityHashMap<COSDictionary, CellText> values) {
        this.values = values;
    }

    /** The page with what was filled in. */
    PageContent addTo(PageContent content, PDPage page) throws IOException {
        List<Glyph> added = new ArrayList<>();
        for (PDAnnotation annotation : page.getAnnotations()) {
            PDRectangle place = annotation.getRectangle();
            if (place != null && !annotation.isHidden() && !annotation.isNoView()) {
                add(annotation, PageReader.shown(page, place), added);
            }
        }
        if (added.isEmpty()) {
            return content;
        }
        added.addAll(0, content.glyphs());
        return content.with(added, content.rulings());
    }

    private void add(PDAnnotation annotation, Area place, List<Glyph> added) {
        if (annotation instanceof PDAnnotationWidget widget) {
            CellText value = values.get(widget.getCOSObject());
            if (value != null) {
                boolean placeholder = value.control() == Cell.Control.PLACEHOLDER;
                text(value.text(), place, placeholder ? Glyph.Kind.PLACEHOLDER : Glyph.Kind.FILLED, added);
            } else if (widget.getCOSObject().containsKey(COSName.AS)) {
                boolean checked = !COSName.OFF.equals(widget.getCOSObject().getCOSName(COSName.AS));
                text(checked ? Symbols.CHECKED : Symbols.UNCHECKED, place, Glyph.Kind.BOX, added);
            }
        } else if ("FreeText".equals(annotation.getSubtype()) && annotation.getContents() != null) {
            text(FormFields.lines(annotation.getContents()), place, Glyph.Kind.FILLED, added);
        }
    }

    private static void text(String text, Area place, Glyph.Kind kind, List<Glyph> added) {
        String clean = text.strip();
        if (!clean.isEmpty()) {
            double size = Math.min(place.height(), 10);
            double middle = (place.top() + place.bottom()) / 2;
            added.add(new Glyph(clean, place.left(), place.right(), middle + 0.35 * size, size, null, kind));
        }
    }

    /** A rectangle of the file as it is displayed. */
    static Area displayed(AffineTransform display, PDRectangle place) {
        Point2D a = display.transform(new Point2D.Double(place.getLowerLeftX(), place.getLowerLeftY()), null);
        Point2D b = display.transform(new Point2D.Double(place.getUpperRightX(), place.getUpperRightY()), null);
        return new Area(
                Math.min(a.getX(), b.getX()),
                Math.min(a.getY(), b.getY()),
                Math.max(a.getX(), b.getX()),
                Math.max(a.getY(), b.getY()),
                Double.NaN);
    }
}
