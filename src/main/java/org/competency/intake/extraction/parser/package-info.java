/**
 * The seam to Apache Tika: parsers that hand over grids, and detection of a file's type by its content. Runs inside the
 * forked process; a test may run it in its own.
 */
@NullMarked
package org.competency.intake.extraction.parser;

import org.jspecify.annotations.NullMarked;
