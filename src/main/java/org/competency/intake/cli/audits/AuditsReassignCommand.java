package org.competency.intake.cli.audits;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.Proposals;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Session;

/** Gives an audit to another auditor. */
@Command(
        name = "reassign",
        mixinStandardHelpOptions = true,
        description = {
            "Takes an audit from whoever has it and gives it to another auditor, by default to the one who is proposed;",
            "with --release back into the queue. Needs --why."
        })
final class AuditsReassignCommand extends AuditCommand {

    @Option(names = "--to", paramLabel = "AUDITOR", description = "who gets it; default: who is proposed")
    private @Nullable String auditor;

    @Option(names = "--release", description = "put it back into the queue")
    private boolean release;

    AuditsReassignCommand(IntakeContext context) {
        super(context);
    }

    @Override
    void checkOptions() {
        if (release && auditor != null) {
            throw usage("--release does not go with --to: it puts the audit back into the queue");
        }
    }

    @Override
    AuditState act(String forCase, Act act, Session session) {
        Audits audits = session.get(Audits.class);
        if (release) {
            return audits.release(forCase, act);
        }
        AuditState given = auditor != null
                ? audits.reassign(forCase, auditor, act)
                : session.get(Proposals.class).reassign(forCase, act);
        sayWhy(given, session);
        return given;
    }
}
