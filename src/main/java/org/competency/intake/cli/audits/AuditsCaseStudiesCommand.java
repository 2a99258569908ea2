package org.competency.intake.cli.audits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.competency.intake.award.PublicCaseStudies;
import org.competency.intake.award.PublicCaseStudy;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;

/** Lists case studies for the website. */
@Command(
        name = "case-studies",
        mixinStandardHelpOptions = true,
        description = "Lists the public case studies of competencies that are held: what may be shown on the website.")
final class AuditsCaseStudiesCommand extends OperatorCommand {

    @Mixin
    private ListingOptions options = new ListingOptions();

    AuditsCaseStudiesCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
    }

    @Override
    protected int run(Session session) {
        Listing<PublicCaseStudy> listing = new Listing<PublicCaseStudy>()
                .column("partner", PublicCaseStudy::partner)
                .column("customer", PublicCaseStudy::customer)
                .column("program", PublicCaseStudy::program)
                .column("case", PublicCaseStudy::caseNumber)
                .column("number", PublicCaseStudy::number);
        PublicCaseStudies caseStudies = session.get(PublicCaseStudies.class);
        options.print(listing, caseStudies::list, "public case studies", session.zone());
        return ExitCodes.DONE;
    }
}
