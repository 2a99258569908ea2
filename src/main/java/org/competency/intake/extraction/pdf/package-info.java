/**
 * Reads PDF files as tables: form fields, the tables of a tagged file, grids of ruling lines and, with less trust, aligned
 * text. One pass over each page collects glyphs and lines; everything else is geometry on plain data.
 */
@NullMarked
package org.competency.intake.extraction.pdf;

import org.jspecify.annotations.NullMarked;
