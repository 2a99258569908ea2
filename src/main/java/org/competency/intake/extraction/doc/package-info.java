/**
 * Reads Word 97-2003 documents ([MS-DOC]). Form fields keep their state, tracked deletions and hidden text are left out, comments
 * and footnotes are kept apart.
 */
@NullMarked
package org.competency.intake.extraction.doc;

import org.jspecify.annotations.NullMarked;
