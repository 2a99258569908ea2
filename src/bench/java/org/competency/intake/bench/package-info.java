/** Measures how fast questionnaires are read, next to stock Tika on the same files; {@code docs/benchmarks.md} says how. */
@NullMarked
package org.competency.intake.bench;

import org.jspecify.annotations.NullMarked;
