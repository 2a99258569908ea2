package org.competency.intake.cli;

/** How a listing is printed. */
public enum Format {
    TEXT,
    /** One JSON array, or one object. */
    JSON,
    /** One JSON object a line. */
    JSONL,
    /** RFC 4180, with cells that a spreadsheet would take for a formula made harmless. */
    CSV
}
