package org.competency.intake.cli.audits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.Examination;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Session;

/** Removes a case study from consideration. */
@Command(
        name = "drop-case-study",
        mixinStandardHelpOptions = true,
        description = {
            "Removes a case study whose findings cannot be remedied from consideration, and checks the "
                    + "minimum numbers again; needs --why."
        })
final class AuditsDropCaseStudyCommand extends AuditCommand {

    @Parameters(index = "1", paramLabel = "N", description = "number of the case study")
    private int caseStudy;

    AuditsDropCaseStudyCommand(IntakeContext context) {
        super(context);
    }

    @Override
    AuditState act(String forCase, Act act, Session session) {
        session.get(Examination.class).dropCaseStudy(forCase, caseStudy, act).forEach(session.out()::println);
        return session.get(Audits.class)
                .find(forCase)
                .orElseThrow(() -> new IllegalStateException("The audit of case " + forCase + " is gone."));
    }
}
