/**
 * The one table model that every document format is turned into, and its form on the way out of the forked process.
 * Plain data: nothing here knows a file format, a checklist or Tika.
 */
@NullMarked
package org.competency.intake.extraction.grid;

import org.jspecify.annotations.NullMarked;
