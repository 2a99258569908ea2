package org.competency.intake.cli.audits;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Audits;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Session;

/** Concludes an audit. */
@Command(
        name = "conclude",
        mixinStandardHelpOptions = true,
        description = {
            "Ends an audit as passed, failed or withdrawn, or leaves it to the partner to remedy "
                    + "findings by --due.",
            "Nothing passes while a critical finding is open; failed and withdrawn need --why, which "
                    + "the partner is told. The next run of the stage reply sends the letter."
        })
final class AuditsConcludeCommand extends AuditCommand {

    @Parameters(index = "1", paramLabel = "RESULT", description = "one of ${COMPLETION-CANDIDATES}")
    private Result result = Result.PASSED;

    @Option(names = "--due", paramLabel = "DATE", description = "with remediation: by when")
    private @Nullable LocalDate due;

    AuditsConcludeCommand(IntakeContext context) {
        super(context);
    }

    @Override
    void checkOptions() {
        if ((result == Result.REMEDIATION) != (due != null)) {
            throw usage(
                    "--due is the day by which findings are remedied: needed for remediation, and for nothing else");
        }
    }

    @Override
    AuditState act(String forCase, Act act, Session session) {
        Audits audits = session.get(Audits.class);
        return switch (result) {
            case PASSED -> audits.pass(forCase, act);
            case FAILED -> audits.fail(forCase, act);
            case WITHDRAWN -> audits.withdraw(forCase, act);
            case REMEDIATION -> audits.remediate(forCase, Objects.requireNonNull(due), act);
        };
    }

    private enum Result {
        PASSED,
        FAILED,
        REMEDIATION,
        WITHDRAWN
    }
}
