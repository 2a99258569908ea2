/** Reads the tables of Markdown (GitHub Flavored Markdown Spec 0.29, 4.10). */
@NullMarked
package org.competency.intake.extraction.markdown;

import org.jspecify.annotations.NullMarked;
