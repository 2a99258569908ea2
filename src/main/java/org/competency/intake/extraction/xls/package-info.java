/**
 * Reads Excel 97-2003 workbooks ([MS-XLS], BIFF8) record by record. Values are the cached ones that the sender saw; hidden
 * sheets, rows and columns are marked, notes are kept apart, check boxes drawn over the sheet belong to the cell below them.
 */
@NullMarked
package org.competency.intake.extraction.xls;

import org.jspecify.annotations.NullMarked;
