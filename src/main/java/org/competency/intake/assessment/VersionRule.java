package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.Optional;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;

/** P7: the version must be one that is valid on the day of receipt; an outdated one is answered with what changed. */
final class VersionRule implements Rule {

    private final Checklists checklists;

    VersionRule(Checklists checklists) {
        this.checklists = checklists;
    }

    @Override
    public void judge(SelfAssessment submitted, LocalDate receivedOn, Findings findings) {
        Checklist used = submitted.checklist();
        if (receivedOn.isBefore(used.validFrom())) {
            refuseAsTooEarly(used, receivedOn, findings);
        } else if (!used.isAcceptedOn(receivedOn)) {
            refuseAsOutdated(used, receivedOn, findings);
        } else {
            newer(used, receivedOn).ifPresent(current -> hintAtNewer(used, current, findings));
        }
    }

    private Optional<Checklist> newer(Checklist used, LocalDate receivedOn) {
        return accepted(used, receivedOn).filter(current -> current.validFrom().isAfter(used.validFrom()));
    }

    private Optional<Checklist> accepted(Checklist used, LocalDate receivedOn) {
        return checklists.currentOn(used.ref().id(), receivedOn).filter(current -> current.isAcceptedOn(receivedOn));
    }

    private void refuseAsTooEarly(Checklist used, LocalDate receivedOn, Findings findings) {
        findings.add(
                Kind.ineligible(ProgramRule.P7, "VERSION_NOT_YET_VALID"),
                used.title(),
                Saying.of("VERSION_NOT_YET_VALID.problem")
                        .with("version", version(used))
                        .with("from", used.validFrom())
                        .with("received", receivedOn),
                accepted(used, receivedOn)
                        .map(current -> Saying.of("VERSION_NOT_YET_VALID.remedy.current")
                                .with("current", version(current))
                                .with("version", version(used))
                                .with("changes", VersionSayings.changes(current, used)))
                        .orElse(Saying.of("VERSION_NOT_YET_VALID.remedy"))
                        .with("from", used.validFrom()));
    }

    private void refuseAsOutdated(Checklist used, LocalDate receivedOn, Findings findings) {
        findings.add(
                Kind.ineligible(ProgramRule.P7, "VERSION_NO_LONGER_ACCEPTED"),
                used.title(),
                Saying.of("VERSION_NO_LONGER_ACCEPTED.problem")
                        .with("version", version(used))
                        .with("until", String.valueOf(used.acceptedUntil()))
                        .with("received", receivedOn),
                newer(used, receivedOn)
                        .map(current -> Saying.of("VERSION_NO_LONGER_ACCEPTED.remedy")
                                .with("current", version(current))
                                .with("changes", VersionSayings.changes(used, current)))
                        .orElse(Saying.of("VERSION_NO_LONGER_ACCEPTED.remedy.none")));
    }

    private static void hintAtNewer(Checklist used, Checklist current, Findings findings) {
        LocalDate last = used.acceptedUntil();
        findings.add(
                Kind.hint(ProgramRule.P7, "VERSION_OUTDATED"),
                used.title(),
                Saying.of(last == null ? "VERSION_OUTDATED.problem.open" : "VERSION_OUTDATED.problem")
                        .with("current", version(current))
                        .with("version", version(used))
                        .with("until", String.valueOf(last)),
                Saying.of(last == null ? "VERSION_OUTDATED.remedy.open" : "VERSION_OUTDATED.remedy")
                        .with("current", version(current))
                        .with("changes", VersionSayings.changes(used, current)));
    }

    private static String version(Checklist checklist) {
        return checklist.ref().version();
    }
}
