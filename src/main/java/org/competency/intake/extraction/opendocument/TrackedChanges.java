package org.competency.intake.extraction.opendocument;

import java.util.HashSet;
import java.util.Set;

import org.competency.intake.extraction.ooxml.XmlCursor;

/**
 * Deletions that were not accepted yet (OpenDocument 1.3 part 3, 5.5). Deleted text stands in the list of changes or, as flat
 * documents have it, still in its place between two marks.
 */
final class TrackedChanges {

    private final XmlCursor xml;
    private final Set<String> deletions = new HashSet<>();
    private final Set<String> begun = new HashSet<>();

    TrackedChanges(XmlCursor xml) {
        this.xml = xml;
    }

    /** Reads the list of changes whose start tag was last seen. */
    void read() {
        int depth = xml.depth();
        while (xml.nextChild(depth)) {
            String id = xml.attribute("id", "");
            int region = xml.depth();
            while (xml.nextChild(region)) {
                if (xml.name().equals("deletion")) {
                    deletions.add(id);
                }
            }
        }
    }

    /** Goes past the mark of a change, the element last seen. False if it is none. */
    boolean mark() {
        String id = xml.attribute("change-id", "");
        switch (xml.name()) {
            case "change-start" -> {
                if (deletions.contains(id)) {
                    begun.add(id);
                }
            }
            case "change-end" -> begun.remove(id);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether what is read now was deleted. */
    boolean deleting() {
        return !begun.isEmpty();
    }
}
