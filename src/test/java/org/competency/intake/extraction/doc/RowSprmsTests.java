package org.competency.intake.extraction.doc;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.competency.intake.extraction.flow.CellEdges;

import static org.assertj.core.api.Assertions.assertThat;

/** Properties at a row's end as Word writes them ([MS-DOC] 2.6.3). */
class RowSprmsTests {

    @Test
    void readsWhereCellsLie() {
        List<CellEdges> row = read(define(0, 0, 0));

        assertThat(row)
                .containsExactly(
                        new CellEdges(-108, 1000, false, false),
                        new CellEdges(1000, 2000, false, false),
                        new CellEdges(2000, 3000, false, false));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "1, 2, 0, false, true, false",
        "2, 1, 1, false, true, true",
        "1, 1, 2, false, false, true",
        "2, 1, 2, false, true, false",
        "0, 1, 2, false, false, true",
    })
    void readsCellsMergedAcrossInBothWaysOfWritingThem(
            int a, int b, int c, boolean first, boolean second, boolean third) {
        assertThat(read(define(a, b, c))).extracting(CellEdges::goesOnAcross).containsExactly(first, second, third);
    }

    @Test
    void readsCellsMergedDownwards() {
        assertThat(read(define(0x20, 0x60, 0)))
                .extracting(CellEdges::goesOnDown)
                .containsExactly(true, false, false);
    }

    @Test
    void appliesWhatChangesTheDefinitionAfterwards() {
        ByteBuffer changes = buffer(200)
                .put(define(0, 0x20, 0))
                .putShort((short) 0xD62B)
                .put(new byte[] {2, 1, 3})
                .putShort((short) 0xD62B)
                .put(new byte[] {2, 2, 1})
                .putShort((short) 0x5624)
                .put(new byte[] {0, 2})
                .putShort((short) 0x7623)
                .put(new byte[] {0, 1})
                .putShort((short) 500);

        List<CellEdges> row = read(bytes(changes));

        assertThat(row)
                .containsExactly(
                        new CellEdges(-108, 392, false, false),
                        new CellEdges(392, 1392, true, false),
                        new CellEdges(1392, 2392, false, true));
    }

    @Test
    void brokenPropertiesSayNothing() {
        byte[] broken = define(0, 0, 0);
        broken[4] = 60;

        assertThat(read(broken)).isEmpty();
    }

    private static List<CellEdges> read(byte[] sprms) {
        return RowSprms.read(new PAPX(0, 1, new SprmBuffer(sprms, 0)));
    }

    private static byte[] define(int... flags) {
        ByteBuffer in = buffer(2 + 2 + 1 + 2 * (flags.length + 1) + 20 * flags.length)
                .putShort((short) 0xD608)
                .putShort((short) (2 + 2 * (flags.length + 1) + 20 * flags.length))
                .put((byte) flags.length)
                .putShort((short) -108);
        for (int i = 1; i <= flags.length; i++) {
            in.putShort((short) (i * 1000));
        }
        for (int flag : flags) {
            in.putShort((short) flag).put(new byte[18]);
        }
        return bytes(in);
    }

    /** The bytes written so far. */
    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.position()];
        data.get(0, bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
