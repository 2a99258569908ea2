package org.competency.intake.cli.audits;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.invitation.Invitation;
import org.competency.intake.audit.invitation.Invitations;
import org.competency.intake.audit.invitation.Invitations.Person;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.reply.ReplyProperties;
import org.competency.intake.submission.Application;
import org.competency.intake.submission.Applications;
import org.competency.intake.submission.CaseNumber;

/** Writes the invitation to an audit. */
@Command(
        name = "invitation",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the calendar invitation to an audit as it stands now: to set the meeting, to move "
                    + "it, or to take it out of calendars again. Sends nothing."
        })
final class AuditsInvitationCommand extends OperatorCommand {

    @Parameters(paramLabel = "CASE", description = "case number, such as CI-7K4QM2XW")
    private String caseNumber = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "file to write, such as audit.ics; it must not exist; default: standard output")
    private @Nullable Path file;

    AuditsInvitationCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        caseNumber = new CaseNumber(caseNumber.strip().toUpperCase(Locale.ROOT)).value();
    }

    @Override
    protected int run(Session session) {
        AuditState audit = session.get(Audits.class).get(caseNumber);
        Invitation invitation = session.get(Invitations.class)
                .of(audit, organizer(session), contact(session))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The audit of case %s is %s and has no day yet; 'intake audits schedule %s --at TIME' sets it."
                                .formatted(caseNumber, audit.status(), caseNumber)));
        if (file == null) {
            session.out().print(invitation.text());
        } else {
            WrittenFile.create(file, invitation.text().getBytes(StandardCharsets.UTF_8));
            session.err()
                    .printf(
                            "Wrote the invitation to '%s': %s, change %d.%n",
                            file, invitation.method(), invitation.sequence());
        }
        return ExitCodes.DONE;
    }

    private static Person organizer(Session session) {
        ReplyProperties.Sender from = session.get(ReplyProperties.class).from();
        if (from.address().isBlank()) {
            throw new IllegalArgumentException(
                    "Nobody can invite: intake.reply.from.address is not set; set it to the address of the checklist mailbox.");
        }
        return new Person(from.address(), from.name());
    }

    private Person contact(Session session) {
        Application application = session.get(Applications.class)
                .find(new CaseNumber(caseNumber))
                .orElseThrow(() -> new IllegalStateException("Case " + caseNumber + " is gone."));
        return new Person(application.contact(), "");
    }
}
