package org.competency.intake.audit.invitation;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.competency.intake.audit.Audits;
import org.competency.intake.audit.invitation.Invitations.Person;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.LetterFile;
import org.competency.intake.letter.LetterFiles;
import org.competency.intake.letter.LetterKind;

/** The invitation that goes with a letter about the day of an audit, as it stood at the event that the letter tells of. */
@Component
class InvitationFiles implements LetterFiles {

    private static final Set<LetterKind> ABOUT_THE_DAY =
            EnumSet.of(LetterKind.AUDIT_SCHEDULED, LetterKind.AUDIT_CHANGED, LetterKind.AUDIT_CANCELLED);

    private final Audits audits;
    private final Invitations invitations;

    InvitationFiles(Audits audits, Invitations invitations) {
        this.audits = audits;
        this.invitations = invitations;
    }

    @Override
    public List<LetterFile> of(DueLetter letter, String from, String to, String subject) {
        if (letter.caseNumber() == null) {
            return List.of();
        }
        return audits
                .find(letter.caseNumber())
                .flatMap(audit -> invitations.of(audit, letter.event(), new Person(from, ""), new Person(to, "")))
                .filter(invitation -> belongs(letter.kind(), invitation))
                .map(invitation -> new LetterFile(
                        "audit.ics", invitation.mediaType(), invitation.text().getBytes(StandardCharsets.UTF_8)))
                .stream()
                .toList();
    }

    /** An audit that was withdrawn takes its meeting out of calendars, if there was one still to come. */
    private static boolean belongs(LetterKind kind, Invitation invitation) {
        return ABOUT_THE_DAY.contains(kind)
                || kind == LetterKind.AUDIT_WITHDRAWN && invitation.method() == Invitation.Method.CANCEL;
    }
}
