package org.competency.intake.rerun;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.springframework.stereotype.Component;

import org.competency.intake.mailbox.MessageLedger;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.CaseNumber;
import org.competency.intake.submission.Submission;
import org.competency.intake.submission.Submissions;

/** Which messages are done again. */
@Component
public class RerunSelection {

    private final MessageLedger ledger;
    private final Applications applications;
    private final Submissions submissions;
    private final ZoneId officeZone;

    RerunSelection(MessageLedger ledger, Applications applications, Submissions submissions, ZoneId officeZone) {
        this.ledger = ledger;
        this.applications = applications;
        this.submissions = submissions;
        this.officeZone = officeZone;
    }

    /**
     * The message that brought the newest version of a case: it is the one that counts.
     *
     * @throws IllegalArgumentException if there is no such case
     */
    public List<Long> ofCase(CaseNumber caseNumber) {
        Application application = applications
                .find(caseNumber)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no case %s; see 'intake cases list'.".formatted(caseNumber)));
        return submissions.newestOf(application.id()).stream()
                .map(Submission::message)
                .toList();
    }

    /**
     * This message.
     *
     * @throws IllegalArgumentException if there is none
     */
    public List<Long> ofMessage(long id) {
        if (ledger.find(id).isEmpty()) {
            throw new IllegalArgumentException("There is no message %d; see 'intake messages list'.".formatted(id));
        }
        return List.of(id);
    }

    /** Every message received on {@code day} at the office or later, in the order of receipt. */
    public List<Long> since(LocalDate day) {
        return ledger.idsSince(day.atStartOfDay(officeZone).toInstant());
    }

    /** Every message in quarantine. */
    public List<Long> inQuarantine() {
        return ledger.idsInQuarantine();
    }
}
