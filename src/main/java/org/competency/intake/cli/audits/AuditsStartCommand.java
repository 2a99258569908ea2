package org.competency.intake.cli.audits;

import picocli.CommandLine.Command;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Session;

/** Begins an audit. */
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = "Begins a scheduled audit; what the partner declared not met becomes its first findings.")
final class AuditsStartCommand extends AuditCommand {

    AuditsStartCommand(IntakeContext context) {
        super(context);
    }

    @Override
    AuditState act(String forCase, Act act, Session session) {
        return session.get(Audits.class).start(forCase, act);
    }
}
