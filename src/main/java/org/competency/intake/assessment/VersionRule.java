package org.competency.intake.assessment;

import java.time.LocalDate;
import java.util.Optional;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistChanges;
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
                "Version %s of the checklist is valid from %s; your self-assessment was received on %s."
                        .formatted(version(used), used.validFrom(), receivedOn),
                accepted(used, receivedOn)
                        .map(current ->
                                "Send it again on version %s, which is valid now, or on or after %s. What version %s changes: %s"
                                        .formatted(
                                                version(current),
                                                used.validFrom(),
                                                version(used),
                                                changes(current, used)))
                        .orElse("Send it again on or after %s.".formatted(used.validFrom())));
    }

    private void refuseAsOutdated(Checklist used, LocalDate receivedOn, Findings findings) {
        findings.add(
                Kind.ineligible(ProgramRule.P7, "VERSION_NO_LONGER_ACCEPTED"),
                used.title(),
                "Version %s of the checklist was accepted until %s; your self-assessment was received on %s."
                        .formatted(version(used), used.acceptedUntil(), receivedOn),
                newer(used, receivedOn)
                        .map(current -> "Send it again on version %s. What it changes: %s"
                                .formatted(version(current), changes(used, current)))
                        .orElse("Ask the office which checklist replaces it."));
    }

    private static void hintAtNewer(Checklist used, Checklist current, Findings findings) {
        LocalDate last = used.acceptedUntil();
        findings.add(
                Kind.hint(ProgramRule.P7, "VERSION_OUTDATED"),
                used.title(),
                "Version %s of the checklist is the current one; version %s, which you used, is accepted %s."
                        .formatted(
                                version(current),
                                version(used),
                                last == null ? "until further notice" : "until " + last),
                "Nothing has to be done now; use version %s %s. What it changes: %s"
                        .formatted(
                                version(current),
                                last == null ? "from the next time on" : "for whatever arrives after that day",
                                changes(used, current)));
    }

    private static String changes(Checklist older, Checklist newer) {
        return ChecklistChanges.between(older, newer).summary();
    }

    private static String version(Checklist checklist) {
        return checklist.ref().version();
    }
}
