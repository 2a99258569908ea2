package org.competency.intake.extraction.xls;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import org.competency.intake.extraction.grid.CellText;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.grid.GridLimits;

import static org.assertj.core.api.Assertions.assertThat;

/** The library cannot write check boxes of the forms tool bar, so their records are written here ([MS-XLS] 2.4.181). */
class DrawnBoxesTests {

    private static final int CHECK_BOX = 0x0B;
    private static final int BUTTON = 0x07;

    private final GridBudget budget = new GridBudget(GridLimits.DEFAULTS);
    private final Drawings drawings = new Drawings(budget);
    private final Map<Long, CellText> cells = new TreeMap<>();

    @Test
    void putsATickedBoxIntoTheCellBelowIt() {
        drawings.drawing(anchor(3, 100, 7, 20, 7, 200));
        drawings.object(object(CHECK_BOX, 1));

        assertThat(textAt(7, 3)).isEqualTo("☒");
    }

    @Test
    void anUntickedOrHalfTickedBoxIsNotTicked() {
        drawings.drawing(anchor(3, 0, 7, 0, 7, 255));
        drawings.object(object(CHECK_BOX, 0));
        drawings.drawing(anchor(3, 0, 8, 0, 8, 255));
        drawings.object(object(CHECK_BOX, 2));

        assertThat(textAt(7, 3)).isEqualTo("☐");
        assertThat(textAt(8, 3)).isEqualTo("☐");
    }

    @Test
    void takesTheRowAtHalfTheHeightOfTheBox() {
        drawings.drawing(anchor(1, 0, 4, 250, 5, 240));
        drawings.object(object(CHECK_BOX, 1));

        assertThat(textAt(5, 1)).isEqualTo("☒");
    }

    @Test
    void otherControlsAreNoBoxes() {
        drawings.drawing(anchor(1, 0, 4, 0, 4, 255));
        drawings.object(object(BUTTON, 1));
        drawings.addTo(place -> cells.computeIfAbsent(place, absent -> new CellText(budget)));

        assertThat(cells).isEmpty();
    }

    @Test
    void recordsWithLengthsThatLieAreHarmless() {
        byte[] lying = object(CHECK_BOX, 1);
        lying[2] = (byte) 0xFF;
        lying[3] = (byte) 0xFF;

        assertThat(SheetObject.read(lying).isBox()).isFalse();
        assertThat(Anchor.lastIn(new byte[] {0, 0, 0x10, (byte) 0xF0, -1, -1, -1, 0x7f}))
                .isNull();
        assertThat(Anchor.lastIn(new byte[] {0, 0, 0x10})).isNull();
    }

    private String textAt(int row, int column) {
        drawings.addTo(place -> cells.computeIfAbsent(place, absent -> new CellText(budget)));
        CellText text = cells.get(CellReader.place(row, column));
        cells.clear();
        return text == null ? "nothing" : text.text();
    }

    private static byte[] object(int kind, int state) {
        return record(4 + 18 + 4 + 8 + 4)
                .putShort((short) 0x15)
                .putShort((short) 18)
                .putShort((short) kind)
                .putShort((short) 1)
                .put(new byte[14])
                .putShort((short) 0x12)
                .putShort((short) 8)
                .putShort((short) state)
                .put(new byte[6])
                .array();
    }

    /** A shape container around an anchor, as the drawing record before each object has it. */
    private static byte[] anchor(int left, int leftOffset, int top, int topOffset, int bottom, int bottomOffset) {
        return record(8 + 8 + 18)
                .putShort((short) 0xF)
                .putShort((short) 0xF004)
                .putInt(8 + 18)
                .putShort((short) 0)
                .putShort((short) 0xF010)
                .putInt(18)
                .putShort((short) 2)
                .putShort((short) left)
                .putShort((short) leftOffset)
                .putShort((short) top)
                .putShort((short) topOffset)
                .putShort((short) (left + 1))
                .putShort((short) 0)
                .putShort((short) bottom)
                .putShort((short) bottomOffset)
                .array();
    }

    private static ByteBuffer record(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
