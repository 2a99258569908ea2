/**
 * Documents that are one flow of paragraphs in which marks end cells and rows, and each row says where the edges of its cells
 * lie: what doc and rtf have in common.
 */
@NullMarked
package org.competency.intake.extraction.flow;

import org.jspecify.annotations.NullMarked;
