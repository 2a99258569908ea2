/**
 * Writes comments into the file that a partner sent, at the cells that they are about, and changes nothing else in it: parts
 * are copied as they are packed, and the few that must change are edited where they must, never read and written anew.
 */
@NamedInterface("annotation")
@NullMarked
package org.competency.intake.extraction.annotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
