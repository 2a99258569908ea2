/**
 * Grids of cells become the answers of a questionnaire: which columns hold what, which rows are questions, what an answer
 * means. Plain rules over plain data, with words from {@code config/reading}; what they are not sure of is said to be unsure.
 */
@NullMarked
package org.competency.intake.extraction.reading;

import org.jspecify.annotations.NullMarked;
