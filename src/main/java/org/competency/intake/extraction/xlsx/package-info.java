/**
 * Reads Excel workbooks (ECMA-376 SpreadsheetML, transitional and strict) as a stream of cells. Values are the cached ones
 * that the sender saw; hidden sheets, rows and columns are marked, comments are kept apart.
 */
@NullMarked
package org.competency.intake.extraction.xlsx;

import org.jspecify.annotations.NullMarked;
