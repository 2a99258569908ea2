package org.competency.intake.cli.cases;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.assessment.Verdict;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.report.CaseFilter;
import org.competency.intake.report.CaseOverview;
import org.competency.intake.report.CaseOverviews;
import org.competency.intake.submission.SubmissionStatus;

/** Lists cases by their newest version. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists cases by their newest version, those opened last first.")
final class CasesListCommand extends OperatorCommand {

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "read, assessed, decided, acknowledged or superseded")
    private @Nullable String status;

    @Option(names = "--verdict", paramLabel = "VERDICT", description = "complete, incomplete, ineligible or review")
    private @Nullable String verdict;

    @Option(
            names = "--partner",
            paramLabel = "WORDS",
            description = "a part of the partner's name or of the contact's address")
    private @Nullable String partner;

    @Option(names = "--program", paramLabel = "ID", description = "id of the checklist")
    private @Nullable String program;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "newest version received on that day at the office or later, such as 2026-11-23")
    private @Nullable LocalDate since;

    @Mixin
    private ListingOptions options = new ListingOptions();

    CasesListCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
        options.constant(SubmissionStatus.class, "--status", status);
        options.constant(Verdict.class, "--verdict", verdict);
    }

    @Override
    protected int run(Session session) {
        CaseFilter filter = new CaseFilter(
                name(options.constant(SubmissionStatus.class, "--status", status)),
                name(options.constant(Verdict.class, "--verdict", verdict)),
                partner,
                program,
                ListingOptions.startOf(since, session.zone()));
        Listing<CaseOverview> listing = new Listing<CaseOverview>()
                .column("case", CaseOverview::caseNumber)
                .column("version", CaseOverview::version)
                .column("verdict", CaseOverview::verdict)
                .column("status", CaseOverview::status)
                .column("dueOn", CaseOverview::dueOn)
                .column("partner", CaseOverview::partner)
                .column("received", CaseOverview::receivedAt)
                .column("audit", CaseOverview::audit)
                .column("contact", CaseOverview::contact)
                .column("program", CaseOverview::program);
        CaseOverviews cases = session.get(CaseOverviews.class);
        options.print(listing, limit -> cases.list(filter, limit), "cases", session.zone());
        return ExitCodes.DONE;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
