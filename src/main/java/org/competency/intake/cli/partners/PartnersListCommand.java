package org.competency.intake.cli.partners;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.award.Award;
import org.competency.intake.award.Awards;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.partner.Partner;
import org.competency.intake.partner.Partners;

/** Lists partners. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the registered partners by name, with the competencies that they hold.")
final class PartnersListCommand extends OperatorCommand {

    @Option(
            names = "--renewal-due-before",
            paramLabel = "DATE",
            description = "only those that must renew a competency before this day")
    private @Nullable LocalDate renewalDueBefore;

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
        Partners partners = session.get(Partners.class);
        Awards awards = session.get(Awards.class);
        Map<Long, List<Award>> held = new HashMap<>();
        Listing<Partner> listing = new Listing<Partner>()
                .column("name", Partner::name)
                .column("awards", partner -> AwardWords.lines(held.getOrDefault(partner.id(), List.of())))
                .column(
                        "renewalDue",
                        partner -> held.getOrDefault(partner.id(), List.of()).stream()
                                .filter(Award::isHeld)
                                .map(Award::renewalDue)
                                .min(LocalDate::compareTo)
                                .orElse(null))
                .column("domains", partner -> String.join(" ", partner.domains()))
                .column("contacts", partner -> String.join(" ", partner.contacts()))
                .column("language", partner -> partner.correspondent().language())
                .column("manager", partner -> partner.correspondent().manager());
        options.print(
                listing,
                limit -> {
                    List<Partner> found = renewalDueBefore == null
                            ? partners.list(limit)
                            : partners.list(awards.toRenewBefore(renewalDueBefore), limit);
                    held.putAll(awards.of(found.stream().map(Partner::id).toList()));
                    return found;
                },
                "partners",
                session.zone());
        return ExitCodes.DONE;
    }
}
