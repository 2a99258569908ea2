package org.competency.intake.cli.partners;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.partner.Partner;
import org.competency.intake.partner.Partners;

/** Lists partners. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the registered partners by name.")
final class PartnersListCommand extends OperatorCommand {

    @Mixin
    private ListingOptions options = new ListingOptions();

    PartnersListCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
    }

    @Override
    protected int run(Session session) {
        Listing<Partner> listing = new Listing<Partner>()
                .column("name", Partner::name)
                .column("domains", partner -> String.join(" ", partner.domains()))
                .column("contacts", partner -> String.join(" ", partner.contacts()))
                .column("language", partner -> partner.correspondent().language())
                .column("manager", partner -> partner.correspondent().manager());
        options.print(listing, session.get(Partners.class)::list, "partners", session.zone());
        return ExitCodes.DONE;
    }
}
