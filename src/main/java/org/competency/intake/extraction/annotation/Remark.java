package org.competency.intake.extraction.annotation;

import org.jspecify.annotations.Nullable;

import org.competency.intake.extraction.Reading;

/**
 * What is to be said about a file.
 *
 * @param source where the answer that it is about was read; null if it is about no place of the file
 * @param text one or more lines
 */
public record Remark(Reading.@Nullable Source source, String text) {}
