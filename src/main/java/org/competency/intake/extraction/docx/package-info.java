/**
 * Reads Word documents (ECMA-376 WordprocessingML) as a stream of XML events. Form controls keep their state, tracked
 * deletions and hidden runs are left out, comments are kept apart.
 */
@NullMarked
package org.competency.intake.extraction.docx;

import org.jspecify.annotations.NullMarked;
