package org.competency.intake.cli.audits;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
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
            "Gives the audit of a case to an auditor; without a case, the one due first that waits.",
            "With --reassign to another auditor; with --release back into the queue; both need --why."
        })
final class AuditsAssignCommand extends OperatorCommand {

    @Parameters(arity = "0..1", paramLabel = "CASE", description = "case number; default: the one due first")
    private @Nullable String caseNumber;

    @Option(names = "--to", paramLabel = "AUDITOR", description = "who gets it; default: who does it")
    private @Nullable String auditor;

    @Option(names = "--reassign", description = "take it from whoever has it")
    private boolean reassign;

    @Option(names = "--release", description = "put it back into the queue")
    private boolean release;

    @Mixin
    private Acting acting = new Acting();

    AuditsAssignCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        if (caseNumber != null) {
            caseNumber = new CaseNumber(caseNumber.strip().toUpperCase(Locale.ROOT)).value();
        } else if (reassign || release) {
            throw usage("--reassign and --release need a case");
        }
        if (release && (reassign || auditor != null)) {
            throw usage("--release goes with neither --reassign nor --to: it puts the audit back into the queue");
        }
        acting.act();
    }

    @Override
    protected int run(Session session) {
        Audits audits = session.get(Audits.class);
        String to = auditor != null ? auditor : acting.act().by();
        AuditState audit = caseNumber == null
                ? audits.claim(to, acting.act()).orElse(null)
                : release
                        ? audits.release(caseNumber, acting.act())
                        : reassign
                                ? audits.reassign(caseNumber, to, acting.act())
                                : audits.assign(caseNumber, to, acting.act());
        if (audit == null) {
            session.out().println("No audit waits for an auditor.");
        } else {
            AuditCommand.say(audit, session);
        }
        return ExitCodes.DONE;
    }
}
