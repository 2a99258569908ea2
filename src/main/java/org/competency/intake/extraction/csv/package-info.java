/** Reads tables of values separated by commas, semicolons, tabs or bars (RFC 4180 and what programs make of it). */
@NullMarked
package org.competency.intake.extraction.csv;

import org.jspecify.annotations.NullMarked;
