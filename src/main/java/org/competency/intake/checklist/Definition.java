package org.competency.intake.checklist;

import java.util.Map;

/**
 * A definition without faults of its own, and where it stands.
 *
 * @param file its name
 * @param checklist what it says
 * @param places of the keys at its top
 */
record Definition(String file, Checklist checklist, Map<String, FilePlace> places) {

    /** A fault at this key, or at the first line if the file does not have it. */
    ChecklistFault fault(String key, String message) {
        FilePlace place = places.getOrDefault(key, FilePlace.START);
        return new ChecklistFault(file, place.line(), place.column(), message);
    }
}
