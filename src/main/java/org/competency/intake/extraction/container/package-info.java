/**
 * Reads the documents inside zip files, each by its own parser and all within the limits of one file. Other archives are not
 * opened.
 */
@NullMarked
package org.competency.intake.extraction.container;

import org.jspecify.annotations.NullMarked;
