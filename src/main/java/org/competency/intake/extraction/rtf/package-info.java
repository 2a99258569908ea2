/**
 * Reads Rich Text Format (specification 1.9.1) as a stream of tokens; groups are a bounded stack, never recursion. Form fields
 * keep their state, tracked deletions and hidden text are left out, comments and footnotes are kept apart.
 */
@NullMarked
package org.competency.intake.extraction.rtf;

import org.jspecify.annotations.NullMarked;
