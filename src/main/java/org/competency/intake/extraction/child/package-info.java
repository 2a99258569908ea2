/**
 * The forked process: takes one file after the other from its parent and answers with grids. Knows no database, mail or Spring
 * class; what it sends is plain bytes with lengths, never Java objects, so that nothing it sends can make the parent run code.
 */
@NullMarked
package org.competency.intake.extraction.child;

import org.jspecify.annotations.NullMarked;
