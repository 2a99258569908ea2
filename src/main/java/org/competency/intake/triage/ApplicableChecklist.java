package org.competency.intake.triage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.competency.intake.checklist.Checklists;
import org.competency.intake.mailbox.LedgerMessage;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.mailbox.ParsedMessage;

/**
 * Finds the checklist that a document answers: the program by the form's own marker, the rows in it, the mailbox that it was
 * sent to, the subject, the words around its tables and the cases of its sender; the version by the form, else by the day of receipt in the zone of the
 * office (P7).
 */
@Component
final class ApplicableChecklist {

    private final Checklists checklists;
    private final Mailboxes mailboxes;
    private final CaseFinder cases;
    private final ZoneId officeZone;

    ApplicableChecklist(Checklists checklists, Mailboxes mailboxes, CaseFinder cases, ZoneId officeZone) {
        this.mailboxes = mailboxes;
        this.checklists = checklists;
        this.cases = cases;
        this.officeZone = officeZone;
    }

    /** The choice for one document of a message. */
    ProgramChoice of(LedgerMessage row, ParsedMessage message) {
        String subject = message.subject();
        return new ProgramChoice(
                checklists,
                LocalDate.ofInstant(row.receivedAt(), officeZone),
                subject == null ? "" : subject,
                mailboxes.programs(row.account()),
                () -> Set.copyOf(cases.programs(message)));
    }
}
