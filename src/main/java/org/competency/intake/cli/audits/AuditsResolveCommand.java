package org.competency.intake.cli.audits;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditEvidence;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.EvidenceFile;
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

    @Option(
            names = "--evidence",
            paramLabel = "MESSAGE",
            description = "message whose evidence shows it, as in 'audits show'")
    private long message;

    AuditsResolveCommand(IntakeContext context) {
        super(context);
    }

    @Override
    AuditState act(String forCase, Act act, Session session) {
        Examination examination = session.get(Examination.class);
        Act referring = message == 0 ? act : referring(forCase, act, session);
        return reopen
                ? examination.reopen(forCase, finding, referring)
                : examination.resolve(forCase, finding, referring);
    }

    private Act referring(String forCase, Act act, Session session) {
        AuditState audit = session.get(Audits.class).get(forCase);
        List<EvidenceFile> evidence = session.get(AuditEvidence.class).of(audit);
        if (evidence.stream().noneMatch(file -> file.message() == message)) {
            throw new IllegalArgumentException(
                    "Message %d brought no evidence for case %s; 'intake audits show %s' lists it."
                            .formatted(message, forCase, forCase));
        }
        return new Act(
                act.by(),
                "%s (evidence of message %d)".formatted(act.why(), message).strip(),
                act.seen());
    }
}
