package org.competency.intake.cli.audits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Examination;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Session;

/** Resolves a finding, or opens it again. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description =
                "Accepts that a finding is remedied; --why says what shows it. With --reopen the other way round.")
final class AuditsResolveCommand extends AuditCommand {

    @Parameters(index = "1", paramLabel = "N", description = "number of the finding, as in 'audits show'")
    private int finding;

    @Option(names = "--reopen", description = "it is not remedied after all")
    private boolean reopen;

    AuditsResolveCommand(IntakeContext context) {
        super(context);
    }

    @Override
    AuditState act(String forCase, Act act, Session session) {
        Examination examination = session.get(Examination.class);
        return reopen ? examination.reopen(forCase, finding, act) : examination.resolve(forCase, finding, act);
    }
}
