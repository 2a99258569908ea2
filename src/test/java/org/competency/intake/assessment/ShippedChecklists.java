package org.competency.intake.assessment;

import java.nio.file.Path;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;

/** The definitions that are shipped, read once for all tests of judgement. */
final class ShippedChecklists {

    static final Checklists ALL = Checklists.in(Path.of("config/checklists"));

    private ShippedChecklists() {}

    static Checklist of(String program, String version) {
        return ALL.find(new ChecklistRef(program, version)).orElseThrow();
    }
}
