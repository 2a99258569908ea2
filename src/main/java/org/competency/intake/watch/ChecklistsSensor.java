package org.competency.intake.watch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.competency.intake.checklist.Checklists;

/** Whether each program has a version that is accepted today. */
final class ChecklistsSensor implements Sensor {

    private final Checklists checklists;
    private final ZoneId officeZone;

    ChecklistsSensor(Checklists checklists, ZoneId officeZone) {
        this.checklists = checklists;
        this.officeZone = officeZone;
    }

    @Override
    public String part() {
        return "checklists";
    }

    @Override
    public boolean needsNoDatabase() {
        return true;
    }

    @Override
    public List<PartHealth> look(Facts facts) {
        LocalDate today = LocalDate.ofInstant(facts.at(), officeZone);
        List<String> programs = checklists.all().stream()
                .map(checklist -> checklist.ref().id())
                .distinct()
                .toList();
        List<String> without = programs.stream()
                .filter(program -> checklists.acceptedOn(program, today).isEmpty())
                .toList();
        if (programs.isEmpty()) {
            return List.of(PartHealth.down(
                    part(), "There is no checklist definition.", "Run 'intake checklists lint' and see what it says."));
        }
        return List.of(
                without.isEmpty()
                        ? PartHealth.up(part(), programs.size() + " programs take submissions today.")
                        : PartHealth.degraded(
                                part(),
                                "No version is accepted today of: " + String.join(", ", without) + ".",
                                "Look at valid-from and accepted-until of the definitions."));
    }
}
