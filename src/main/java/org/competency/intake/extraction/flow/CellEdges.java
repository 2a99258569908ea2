package org.competency.intake.extraction.flow;

/**
 * Where a cell of a row lies and how it is merged.
 *
 * @param left left edge, in 1440ths of an inch
 * @param right right edge, in 1440ths of an inch
 * @param goesOnAcross whether it only adds its width to the cell on its left
 * @param goesOnDown whether it only continues the cell above
 */
public record CellEdges(int left, int right, boolean goesOnAcross, boolean goesOnDown) {}
