/**
 * Text in pictures of pages, recognised by tesseract in a process of its own. It helps a person and is never an answer: marks in
 * boxes are lost and ids are misread too often.
 */
@NullMarked
package org.competency.intake.extraction.ocr;

import org.jspecify.annotations.NullMarked;
