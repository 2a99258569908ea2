package org.competency.intake.cli.audits;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Examination;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Session;

/** Records a finding. */
@Command(
        name = "finding",
        mixinStandardHelpOptions = true,
        description = "Records what does not meet the requirements: a critical finding, unless it is said to be minor.")
final class AuditsFindingCommand extends AuditCommand {

    @Option(names = "--problem", paramLabel = "WORDS", required = true, description = "what is wrong")
    private String problem = "";

    @Option(names = "--remedy", paramLabel = "WORDS", description = "what to do about it")
    private String remedy = "";

    @Option(names = "--requirement", paramLabel = "ID", description = "row of the checklist")
    private @Nullable String requirement;

    @Option(names = "--case-study", paramLabel = "N", description = "number of the case study")
    private @Nullable Integer caseStudy;

    @Option(names = "--minor", description = "it does not stand in the way of the competency")
    private boolean minor;

    @Option(names = "--due", paramLabel = "DATE", description = "by when it is to be remedied")
    private @Nullable LocalDate due;

    AuditsFindingCommand(IntakeContext context) {
        super(context);
    }

    @Override
    AuditState act(String forCase, Act act, Session session) {
        return session.get(Examination.class).find(forCase, !minor, requirement, caseStudy, problem, remedy, due, act);
    }
}
