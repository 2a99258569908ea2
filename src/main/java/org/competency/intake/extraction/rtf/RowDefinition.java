package org.competency.intake.extraction.rtf;

import java.util.ArrayList;
import java.util.List;

import org.competency.intake.extraction.flow.CellEdges;

/** Where the cells of a row lie, as its control words say it one by one. A definition holds until the next. */
final class RowDefinition {

    private static final int MOST_CELLS = 1000;

    private final List<CellEdges> cells = new ArrayList<>();
    private int left;
    private boolean goesOnAcross;
    private boolean goesOnDown;

    /** Takes a control word; false if it says nothing about cells. */
    boolean define(Tokens word) {
        switch (word.word()) {
            case "trowd" -> {
                cells.clear();
                left = 0;
                endCell();
            }
            case "trleft" -> left = cells.isEmpty() ? word.number(0) : left;
            case "clmgf" -> goesOnAcross = false;
            case "clmrg" -> goesOnAcross = true;
            case "clvmgf" -> goesOnDown = false;
            case "clvmrg" -> goesOnDown = true;
            case "cellx" -> {
                if (cells.size() < MOST_CELLS) {
                    cells.add(new CellEdges(left, word.number(0), goesOnAcross, goesOnDown));
                }
                left = word.number(0);
                endCell();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void endCell() {
        goesOnAcross = false;
        goesOnDown = false;
    }

    List<CellEdges> cells() {
        return List.copyOf(cells);
    }
}
