package org.competency.intake.extraction.doc;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;

import org.competency.intake.extraction.flow.CellEdges;

/**
 * Reads from the properties at a row's end where its cells lie ([MS-DOC] 2.6.3). The library's own model of rows does not know
 * the properties by which Word changes a definition afterwards.
 */
final class RowSprms {

    private static final int DEFINITION = 0x08;
    private static final int VERTICAL_MERGE = 0x2B;
    private static final int MERGE = 0x24;
    private static final int SPLIT = 0x25;
    private static final int WIDTH = 0x23;

    private static final int CELL_SIZE = 20;
    private static final int MOST_CELLS = 63;
    private static final int MERGED_DOWN = 0x20;
    private static final int STARTS_DOWN = 0x40;

    private int[] edges = {};
    /** The two bits that merge a cell with its neighbours; which of them starts an area differs between writers. */
    private int[] across = {};

    private boolean[] goesOnDown = {};

    private RowSprms() {}

    static List<CellEdges> read(PAPX rowEnd) {
        RowSprms row = new RowSprms();
        SprmIterator all = rowEnd.getSprmBuf().iterator();
        while (all.hasNext()) {
            SprmOperation sprm = all.next();
            try {
                row.apply(sprm);
            } catch (BufferUnderflowException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                return List.of();
            }
        }
        return row.cells();
    }

    private void apply(SprmOperation sprm) {
        if (sprm.getType() != SprmOperation.TYPE_TAP) {
            return;
        }
        int at = sprm.getGrpprlOffset();
        ByteBuffer in = ByteBuffer.wrap(sprm.getGrpprl()).order(ByteOrder.LITTLE_ENDIAN);
        switch (sprm.getOperation()) {
            case DEFINITION -> define(in.position(at));
            case VERTICAL_MERGE -> mergeDown(in.get(at) & 0xFF, in.get(at + 1));
            case MERGE -> merge(in.get(at) & 0xFF, in.get(at + 1) & 0xFF, true);
            case SPLIT -> merge(in.get(at) & 0xFF, in.get(at + 1) & 0xFF, false);
            case WIDTH -> width(in.get(at) & 0xFF, in.get(at + 1) & 0xFF, in.getShort(at + 2));
            default -> {
                // borders, shading, heights
            }
        }
    }

    private void define(ByteBuffer in) {
        int count = Math.min(in.get() & 0xFF, MOST_CELLS);
        edges = new int[count + 1];
        across = new int[count];
        goesOnDown = new boolean[count];
        for (int i = 0; i <= count; i++) {
            edges[i] = in.getShort();
        }
        for (int i = 0; i < count && in.remaining() >= CELL_SIZE; i++) {
            int flags = in.getShort(in.position());
            across[i] = flags & 3;
            goesOnDown[i] = (flags & MERGED_DOWN) != 0 && (flags & STARTS_DOWN) == 0;
            in.position(in.position() + CELL_SIZE);
        }
    }

    private void mergeDown(int cell, int flags) {
        goesOnDown[cell] = flags == 1;
    }

    private void merge(int first, int limit, boolean merged) {
        for (int i = first; i < Math.min(limit, across.length); i++) {
            across[i] = merged ? i == first ? 1 : 2 : 0;
        }
    }

    private void width(int first, int limit, int width) {
        for (int i = first; i < Math.min(limit, across.length); i++) {
            int change = width - (edges[i + 1] - edges[i]);
            for (int j = i + 1; j < edges.length; j++) {
                edges[j] += change;
            }
        }
    }

    /** A merged area starts at the first flag of a group and at each equal one after it. */
    private List<CellEdges> cells() {
        List<CellEdges> cells = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < across.length; i++) {
            boolean goesOn = across[i] != 0 && i > 0 && across[i - 1] != 0 && across[i] != start;
            if (across[i] != 0 && (i == 0 || across[i - 1] == 0)) {
                start = across[i];
            }
            cells.add(new CellEdges(edges[i], edges[i + 1], goesOn, goesOnDown[i]));
        }
        return cells;
    }
}
