/** What all formats of plain text share: finding out the encoding, and which format a text is in. */
@NullMarked
package org.competency.intake.extraction.text;

import org.jspecify.annotations.NullMarked;
