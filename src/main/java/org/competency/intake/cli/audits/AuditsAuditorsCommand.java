package org.competency.intake.cli.audits;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.AuditState;
import org.competency.intake.audit.AuditorLoad;
import org.competency.intake.audit.AuditorProposal;
import org.competency.intake.audit.Auditors;
import org.competency.intake.audit.Audits;
import org.competency.intake.audit.Proposals;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.submission.CaseNumber;

/** Lists auditors. */
@Command(
        name = "auditors",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the auditors and how many audits each of them has, those with the most room first.",
            "With a case: who suits its audit, the best first, and what speaks against the others."
        })
final class AuditsAuditorsCommand extends OperatorCommand {

    @Parameters(arity = "0..1", paramLabel = "CASE", description = "case number, such as CI-7K4QM2XW")
    private @Nullable String caseNumber;

    @Mixin
    private ListingOptions options = new ListingOptions();

    AuditsAuditorsCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
        if (caseNumber != null) {
            caseNumber = new CaseNumber(caseNumber.strip().toUpperCase(Locale.ROOT)).value();
        }
    }

    @Override
    protected int run(Session session) {
        Auditors auditors = session.get(Auditors.class);
        if (caseNumber == null) {
            Listing<AuditorLoad> listing = new Listing<AuditorLoad>()
                    .column("auditor", load -> load.auditor().name())
                    .column("open", AuditorLoad::open)
                    .column("capacity", load -> load.auditor().capacity())
                    .column("languages", load -> String.join(" ", load.auditor().languages()))
                    .column("away", AuditorLoad::away)
                    .column("firm", load -> load.auditor().firm())
                    .column("programs", load -> String.join(" ", load.auditor().programs()));
            options.print(
                    listing,
                    limit -> auditors.loads().stream().limit(limit).toList(),
                    "auditors in intake.auditing.auditors",
                    session.zone());
            return ExitCodes.DONE;
        }
        AuditState audit = session.get(Audits.class).get(caseNumber);
        Proposals proposals = session.get(Proposals.class);
        Listing<AuditorProposal> listing = new Listing<AuditorProposal>()
                .column("auditor", AuditorProposal::auditor)
                .column("suits", proposal -> proposal.suits() ? "yes" : "no")
                .column("reason", AuditorProposal::reason);
        options.print(
                listing,
                limit -> proposals.of(audit).stream().limit(limit).toList(),
                "auditors in intake.auditing.auditors",
                session.zone());
        return ExitCodes.DONE;
    }
}
