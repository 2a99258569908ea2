/**
 * What docx and xlsx have in common: the zip package with its relationships, and safe streaming XML. Every read is bounded,
 * since a package of a few hundred kilobytes may hold gigabytes.
 */
@NullMarked
package org.competency.intake.extraction.ooxml;

import org.jspecify.annotations.NullMarked;
