package org.competency.intake.extraction.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** One pass over the content of a page: glyphs with their place and visibility, lines, backgrounds, small drawn marks. */
final class PageReader extends PDFGraphicsStreamEngine {

    /** Degrees that text may lean and still be a line of the page; a diagonal stamp leans more. */
    private static final double LEAN = 4;

    private final int number;
    private final Set<COSDictionary> hiddenLayers;
    private final Budget budget;
    private final AffineTransform display;
    private final double width;
    private final double height;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Double> luminances = new ArrayList<>();
    private final List<Integer> areasBefore = new ArrayList<>();
    private final PathTracer paths = new PathTracer();
    private final TurnedText turned = new TurnedText();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Deque<COSBase> forms = new ArrayDeque<>();
    private final Map<PDFont, String> fontNames = new HashMap<>();
    private final int[] turns = new int[4];
    private @Nullable PDColor lastColour;
    private double lastLuminance;
    private @Nullable Mark lastReplaced;
    private int images;
    private int invisible;
    private int unmapped;
    private boolean pictured;

    private PageReader(PDPage page, int number, int turn, Set<COSDictionary> hiddenLayers, Budget budget) {
        super(page);
        this.number = number;
        this.hiddenLayers = hiddenLayers;
        this.budget = budget;
        PDRectangle box = page.getCropBox();
        int quarter = Math.floorMod(page.getRotation() / 90 + turn, 4);
        boolean lying = quarter % 2 == 1;
        width = lying ? box.getHeight() : box.getWidth();
        height = lying ? box.getWidth() : box.getHeight();
        display = toDisplay(box, quarter);
    }

    /**
     * Reads a page.
     *
     * @param number of the page, from 1
     * @param hiddenLayers optional content groups that are switched off
     * @throws IOException if the page cannot be parsed
     */
    static PageContent read(PDPage page, int number, Set<COSDictionary> hiddenLayers, Budget budget)
            throws IOException {
        PageReader reader = new PageReader(page, number, 0, hiddenLayers, budget);
        reader.processPage(page);
        int turn = reader.mainTurn();
        if (turn != 0) {
            reader = new PageReader(page, number, 4 - turn, hiddenLayers, budget);
            reader.processPage(page);
        }
        return reader.content();
    }

    /** Where a rectangle of a page is displayed. */
    static Area shown(PDPage page, PDRectangle place) {
        int quarter = Math.floorMod(page.getRotation() / 90, 4);
        return Annotations.displayed(toDisplay(page.getCropBox(), quarter), place);
    }

    private static AffineTransform toDisplay(PDRectangle box, int quarter) {
        float w = box.getWidth();
        float h = box.getHeight();
        AffineTransform upright = new AffineTransform(1, 0, 0, -1, -box.getLowerLeftX(), box.getUpperRightY());
        AffineTransform turn = switch (quarter) {
            case 1 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 2 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 3 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
        turn.concatenate(upright);
        return turn;
    }

    /** Quarter turns clockwise that most of the text is turned by, where it is nearly all. */
    private int mainTurn() {
        int all = turns[0] + turns[1] + turns[2] + turns[3];
        for (int turn = 1; turn < 4; turn++) {
            if (turns[turn] > 0.8 * all) {
                return turn;
            }
        }
        return 0;
    }

    private PageContent content() {
        turned.finish(glyphs::add);
        List<Glyph> visible = new ArrayList<>(glyphs.size());
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (i < luminances.size() && isLost(glyph, luminances.get(i), areasBefore.get(i))) {
                invisible += glyph.text().strip().length();
            } else {
                visible.add(glyph);
            }
        }
        List<Area> boxes = DrawnBoxes.find(paths, visible);
        return new PageContent(
                number, width, height, visible, paths.rulings, boxes, List.of(), images, invisible, unmapped);
    }

    /** Light letters on a light background: a watermark, or text hidden from readers. */
    private boolean isLost(Glyph glyph, double luminance, int areas) {
        if (luminance < 0.7 || pictured) {
            return false;
        }
        double background = 1;
        for (int i = areas - 1; i >= 0; i--) {
            Area area = paths.areas.get(i);
            if (area.contains(glyph.centreX(), glyph.centreY())) {
                background = Double.isNaN(area.luminance()) ? 0 : area.luminance();
                break;
            }
        }
        double contrast = Math.abs(background - luminance);
        return contrast < 0.03 || (contrast < 0.35 && glyph.size() >= 24);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        budget.glyph();
        AffineTransform at = new AffineTransform(display);
        at.concatenate(matrix.createAffineTransform());
        double dx = at.getScaleX() * displacement.getX() + at.getShearX() * displacement.getY();
        double dy = at.getShearY() * displacement.getX() + at.getScaleY() * displacement.getY();
        double angle = Math.toDegrees(Math.atan2(at.getShearY(), at.getScaleX()));
        long turn = Math.round(angle / 90);
        Mark mark = marks.peek();
        String text = text(font, code, mark);
        boolean lost = Math.abs(angle - turn * 90) > LEAN || isHidden(mark) || isOutside(at);
        if (lost || text.isEmpty()) {
            return;
        }
        if (isUnpainted()) {
            invisible += text.strip().length();
            return;
        }
        int quarter = Math.floorMod((int) turn, 4);
        double size = Math.hypot(at.getShearX(), at.getScaleY());
        if (!text.isBlank()) {
            turns[quarter]++;
        }
        if (quarter != 0) {
            turned.add(text, at.getTranslateX(), at.getTranslateY(), dx, dy, size, quarter, mark);
            return;
        }
        double x = at.getTranslateX();
        Glyph.Kind kind = Symbols.isBox(text) ? Glyph.Kind.BOX : Glyph.Kind.TEXT;
        glyphs.add(new Glyph(text, Math.min(x, x + dx), Math.max(x, x + dx), at.getTranslateY(), size, mark, kind));
        luminances.add(luminance());
        areasBefore.add(paths.areas.size());
    }

    private String text(PDFont font, int code, @Nullable Mark mark) {
        String unicode = null;
        try {
            unicode = font.toUnicode(code);
        } catch (RuntimeException e) {
            // a broken font table: the glyph is counted as unmapped below
        }
        String name = fontNames.computeIfAbsent(font, PageReader::nameOf);
        if (unicode == null && font instanceof PDSimpleFont && code >= ' ') {
            unicode = Character.toString(code);
        }
        if (unicode == null || unicode.isEmpty() || unicode.charAt(0) == '\uFFFD') {
            if (mark != null && mark.actualText() != null) {
                boolean again = mark == lastReplaced;
                lastReplaced = mark;
                return again ? "" : Symbols.normalise(mark.actualText());
            }
            unmapped++;
            return "";
        }
        return Symbols.text(unicode, code, name);
    }

    private static String nameOf(PDFont font) {
        String name = font.getName();
        if (name == null) {
            return "";
        }
        return name.substring(name.indexOf('+') + 1);
    }

    private boolean isHidden(@Nullable Mark mark) {
        return mark != null && mark.hidden();
    }

    private boolean isOutside(AffineTransform at) {
        return at.getTranslateX() < -1
                || at.getTranslateX() > width + 1
                || at.getTranslateY() < -1
                || at.getTranslateY() > height + 1;
    }

    private boolean isUnpainted() {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        return mode == RenderingMode.NEITHER
                || mode == RenderingMode.NEITHER_CLIP
                || (mode.isFill() && state.getNonStrokeAlphaConstant() < 0.03);
    }

    /** Luminance of the filling colour as seen on white. */
    private double luminance() {
        PDGraphicsState state = getGraphicsState();
        RenderingMode mode = state.getTextState().getRenderingMode();
        PDColor colour = mode.isFill() ? state.getNonStrokingColor() : state.getStrokingColor();
        if (colour != lastColour) {
            lastColour = colour;
            lastLuminance = luminance(colour);
        }
        double alpha = mode.isFill() ? state.getNonStrokeAlphaConstant() : state.getAlphaConstant();
        return 1 - alpha * (1 - lastLuminance);
    }

    private static double luminance(PDColor colour) {
        try {
            if (colour.isPattern()) {
                return 0.5;
            }
            int rgb = colour.toRGB();
            return (0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF)) / 255;
        } catch (IOException | RuntimeException e) {
            return 0.5; // a broken colour space: neither light nor dark
        }
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
        Mark outer = marks.peek();
        int id = properties == null ? -1 : properties.getInt(COSName.MCID, -1);
        COSBase stream = forms.peek();
        if (id < 0 && outer != null) {
            id = outer.id();
            stream = outer.stream();
        }
        boolean artifact = (outer != null && outer.artifact()) || COSName.ARTIFACT.equals(tag);
        boolean hidden = (outer != null && outer.hidden())
                || (COSName.OC.equals(tag) && properties != null && hiddenLayers.contains(properties));
        String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        marks.push(new Mark(id, stream, artifact, hidden, actual));
    }

    @Override
    public void endMarkedContentSequence() {
        marks.poll();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        inside(form, () -> super.showForm(form));
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        inside(form, () -> super.showTransparencyGroup(form));
    }

    private void inside(PDFormXObject form, Drawing drawing) throws IOException {
        COSDictionary layer = form.getCOSObject().getCOSDictionary(COSName.OC);
        if (layer != null && hiddenLayers.contains(layer)) {
            return;
        }
        int depth = marks.size();
        forms.push(form.getCOSObject());
        try {
            drawing.draw();
        } finally {
            forms.pop();
            while (marks.size() > depth) {
                marks.pop();
            }
        }
    }

    private interface Drawing {
        void draw() throws IOException;
    }

    @Override
    public void drawImage(PDImage image) {
        AffineTransform at = new AffineTransform(display);
        at.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
        Point2D a = at.transform(new Point2D.Double(0, 0), null);
        Point2D b = at.transform(new Point2D.Double(1, 1), null);
        Area area = new Area(
                Math.min(a.getX(), b.getX()),
                Math.min(a.getY(), b.getY()),
                Math.max(a.getX(), b.getX()),
                Math.max(a.getY(), b.getY()),
                Double.NaN);
        if (Math.min(area.width(), area.height()) <= 2.6) {
            paths.line(area);
        } else if (Math.max(area.width(), area.height()) > 18) {
            images++;
            paths.areas.add(area);
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        paths.close();
    }

    @Override
    public void moveTo(float x, float y) {
        budget.stroke();
        paths.moveTo(displayX(x, y), displayY(x, y));
        current.setLocation(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        budget.stroke();
        paths.lineTo(displayX(x, y), displayY(x, y));
        current.setLocation(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        paths.curveTo(displayX(x3, y3), displayY(x3, y3));
        current.setLocation(x3, y3);
    }

    private final Point2D.Float current = new Point2D.Float();

    @Override
    public Point2D getCurrentPoint() {
        return current;
    }

    private double displayX(double x, double y) {
        return display.getScaleX() * x + display.getShearX() * y + display.getTranslateX();
    }

    private double displayY(double x, double y) {
        return display.getShearY() * x + display.getScaleY() * y + display.getTranslateY();
    }

    @Override
    public void closePath() {
        paths.close();
    }

    @Override
    public void endPath() {
        paths.end();
    }

    @Override
    public void clip(int windingRule) {
        // what is drawn outside a clip is taken as drawn: table lines never are
    }

    @Override
    public void strokePath() {
        if (isHidden(marks.peek())) {
            paths.end();
            return;
        }
        paths.stroke(strokeWidth());
        paths.end();
    }

    private double strokeWidth() {
        return Math.abs(transformWidth(getGraphicsState().getLineWidth()));
    }

    @Override
    public void fillPath(int windingRule) {
        PDGraphicsState state = getGraphicsState();
        double alpha = state.getNonStrokeAlphaConstant();
        if (isHidden(marks.peek()) || alpha < 0.02) {
            paths.end();
            return;
        }
        paths.fill(1 - alpha * (1 - luminance(state.getNonStrokingColor())));
        paths.end();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        if (!isHidden(marks.peek())) {
            paths.stroke(strokeWidth());
        }
        fillPath(windingRule);
    }

    @Override
    public void shadingFill(COSName name) {
        pictured = true;
    }
}
