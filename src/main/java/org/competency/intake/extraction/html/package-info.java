/**
 * Reads web pages and what office programs save as such: tables with what stands in their form fields, as a browser shows it.
 * Web archives (mht) are read as the pages in them.
 */
@NullMarked
package org.competency.intake.extraction.html;

import org.jspecify.annotations.NullMarked;
