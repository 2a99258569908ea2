package org.competency.intake.cli.audits;

import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditEvent;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
import org.competency.intake.cli.Acting;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.submission.CaseNumber;

/** A command that does something to the audit of a case, and says where it stands then. */
abstract class AuditCommand extends OperatorCommand {

    @Parameters(index = "0", paramLabel = "CASE", description = "case number, such as CI-7K4QM2XW")
    private String caseNumber = "";

    @Mixin
    private Acting acting = new Acting();

    AuditCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected final void check() {
        caseNumber = new CaseNumber(caseNumber.strip().toUpperCase(Locale.ROOT)).value();
        acting.act();
        checkOptions();
    }

    /** Checks what this command adds. */
    void checkOptions() {}

    @Override
    protected final int run(Session session) {
        say(act(caseNumber, acting.act(), session), session);
        return ExitCodes.DONE;
    }

    /** Does it. */
    abstract AuditState act(String forCase, Act act, Session session);

    /** Says what the history says of the last move, such as why an auditor was proposed. */
    static void sayWhy(AuditState audit, Session session) {
        List<AuditEvent> history = session.get(Audits.class).history(audit);
        session.out().println(history.get(history.size() - 1).detail() + ".");
    }

    /** Says where an audit stands. */
    static void say(AuditState audit, Session session) {
        session.details()
                .headline("Audit of case %s: %s".formatted(audit.caseNumber(), audit.status()))
                .line("auditor", audit.auditor())
                .line("scheduled", audit.scheduledFor())
                .line("due", audit.dueOn())
                .line("seen", "version %d of the audit".formatted(audit.version()));
    }
}
