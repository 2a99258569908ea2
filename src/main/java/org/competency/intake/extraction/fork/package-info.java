/**
 * The parent's side of the forked processes: the gate that a file passes first, the processes and their limits, and what
 * their end means. A hang, an exhausted heap or a crash costs one file, never the run.
 */
@NullMarked
package org.competency.intake.extraction.fork;

import org.jspecify.annotations.NullMarked;
