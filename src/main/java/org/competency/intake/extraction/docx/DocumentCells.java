package org.competency.intake.extraction.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.competency.intake.extraction.grid.DocumentBody;
import org.competency.intake.extraction.grid.GridBudget;
import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * Where the cells of a document's tables stand in its main part. Found by the reader itself, so that the cell of an answer is
 * the very cell that the answer was read from.
 */
public final class DocumentCells {

    private record Place(int row, int column, int rowSpan, int columnSpan, int element) {

        boolean covers(int otherRow, int otherColumn) {
            return otherRow >= row
                    && otherRow < row + rowSpan
                    && otherColumn >= column
                    && otherColumn < column + columnSpan;
        }
    }

    private final Map<String, List<Place>> byTable = new HashMap<>();

    private DocumentCells() {}

    /**
     * Reads a main part.
     *
     * @throws org.competency.intake.extraction.grid.UnreadableException if it is damaged or larger than the budget allows
     */
    public static DocumentCells read(InputStream part, GridBudget budget) throws IOException {
        DocumentCells cells = new DocumentCells();
        try (XmlCursor xml = XmlCursor.open(part, budget)) {
            new Story(xml, Styles.NONE, Notes.NONE, budget, new DocumentBody(budget), cells::add).readDocument();
        }
        return cells;
    }

    private void add(String table, int row, int column, int rowSpan, int columnSpan, int element) {
        byTable.computeIfAbsent(table, name -> new ArrayList<>())
                .add(new Place(row, column, rowSpan, columnSpan, element));
    }

    /**
     * The number of the element, from the top of the part and from 1, of the cell that covers a place of a table; empty if
     * there is none.
     *
     * @param table its name, such as {@code table 3.1}
     * @param row zero-based
     * @param column zero-based
     */
    public OptionalInt element(String table, int row, int column) {
        return byTable.getOrDefault(table, List.of()).stream()
                .filter(place -> place.covers(row, column))
                .mapToInt(Place::element)
                .findFirst();
    }
}
