package org.competency.intake.checklist;

/**
 * Names one version of a checklist.
 *
 * @param id the program, such as {@code industrial-software-technology}
 * @param version such as {@code 1.0}
 */
public record ChecklistRef(String id, String version) {
    @Override
    public String toString() {
        return id + " " + version;
    }
}
