/**
 * Reads OpenDocument text and spreadsheets (OASIS OpenDocument 1.0 to 1.4, packed and flat) as a stream. Deleted text, hidden
 * text and struck-out text are left out, notes are kept apart, controls give what was chosen in them.
 */
@NullMarked
package org.competency.intake.extraction.opendocument;

import org.jspecify.annotations.NullMarked;
