package org.competency.intake.cli.audits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import org.competency.intake.audit.Act;
import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.Examination;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Session;

/** Ticks off an element. */
@Command(
        name = "examine",
        mixinStandardHelpOptions = true,
        description = "Ticks off an element of the technical validation as examined.")
final class AuditsExamineCommand extends AuditCommand {

    @Option(
            names = "--element",
            paramLabel = "TITLE",
            required = true,
            description = "heading of the section of the checklist, or how it begins")
    private String element = "";

    @Option(
            names = "--case-study",
            paramLabel = "N",
            description = "number of the case study; default: the application as a whole")
    private int caseStudy;

    AuditsExamineCommand(IntakeContext context) {
        super(context);
    }

    @Override
    AuditState act(String forCase, Act act, Session session) {
        return session.get(Examination.class).examine(forCase, caseStudy, element, act);
    }
}
