package org.competency.intake.cli.audits;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Auditors;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.Proposals;
import org.competency.intake.cli.Acting;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.submission.CaseNumber;

/** Gives an audit to an auditor. */
@Command(
        name = "assign",
        mixinStandardHelpOptions = true,
        description = {
            "Gives the audit of a case to an auditor; without a case, the next of the queue.",
            "Without --to it goes to the auditor who is proposed, and says why; 'audits auditors CASE' shows all of them.",
            "Where no auditors are configured, it goes to whoever does it."
        })
final class AuditsAssignCommand extends OperatorCommand {

    @Parameters(arity = "0..1", paramLabel = "CASE", description = "case number; default: the next of the queue")
    private @Nullable String caseNumber;

    @Option(names = "--to", paramLabel = "AUDITOR", description = "who gets it; default: who is proposed")
    private @Nullable String auditor;

    @Mixin
    private Acting acting = new Acting();

    AuditsAssignCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        if (caseNumber != null) {
            caseNumber = new CaseNumber(caseNumber.strip().toUpperCase(Locale.ROOT)).value();
        }
        acting.act();
    }

    @Override
    protected int run(Session session) {
        Optional<AuditState> given = give(session, acting.act());
        if (given.isEmpty()) {
            session.out().println("No audit waits for an auditor.");
        } else {
            AuditCommand.sayWhy(given.get(), session);
            AuditCommand.say(given.get(), session);
        }
        return ExitCodes.DONE;
    }

    private Optional<AuditState> give(Session session, Act act) {
        Audits audits = session.get(Audits.class);
        Proposals proposals = session.get(Proposals.class);
        String to = auditor != null || session.get(Auditors.class).areKnown() ? auditor : act.by();
        if (caseNumber == null) {
            return to == null ? proposals.assignNext(act) : audits.claim(to, act);
        }
        return Optional.of(to == null ? proposals.assign(caseNumber, act) : audits.assign(caseNumber, to, act));
    }
}
