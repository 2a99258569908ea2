package org.competency.intake.checklist;

/**
 * Something wrong in a definition file.
 *
 * @param file the file, as it was named
 * @param line line of it, from 1
 * @param column column in the line, from 1
 * @param message what is wrong there and what is allowed instead
 */
public record ChecklistFault(String file, int line, int column, String message) {

    /** As {@code file:line:column: message}, the form that editors and terminals make a link of. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message;
    }
}
