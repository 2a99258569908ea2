package org.competency.intake.cli.partners;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.award.Award;
import org.competency.intake.award.Awards;
import org.competency.intake.award.Disclosure;
import org.competency.intake.award.Disclosures;
import org.competency.intake.cli.Details;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.ownership.PartnerEvent;
import org.competency.intake.ownership.PartnerEvents;
import org.competency.intake.partner.Partner;
import org.competency.intake.partner.PartnerRegister;
import org.competency.intake.partner.PartnerState;
import org.competency.intake.partner.Partners;

/** Shows one partner. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a partner.")
final class PartnersShowCommand extends OperatorCommand {

    @Parameters(paramLabel = "NAME", description = "its name, or a mail address that may write for it")
    private String name = "";

    @Mixin
    private OutputFormat format = new OutputFormat();

    PartnersShowCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        format.isJson();
    }

    @Override
    protected int run(Session session) {
        Partner partner = partner(name, session);
        PartnerRegister register = session.get(PartnerRegister.class);
        PartnerState state = register.get(partner.id());
        @Nullable
        String partOf = state.acquiredBy() == null
                ? null
                : register.get(state.acquiredBy()).name();
        Awards awards = session.get(Awards.class);
        Disclosures disclosures = session.get(Disclosures.class);
        List<Award> held = awards.of(partner.id());
        List<PartnerEvent> events = session.get(PartnerEvents.class).of(partner.id());
        if (format.isJson()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("name", partner.name());
            object.put("domains", partner.domains());
            object.put("contacts", partner.contacts());
            object.put("language", partner.correspondent().language());
            object.put("manager", partner.correspondent().manager());
            object.put("partOf", partOf);
            object.put("seen", state.version() + 1);
            object.put(
                    "awards",
                    held.stream()
                            .map(award -> {
                                Map<String, @Nullable Object> shown = AwardWords.json(award);
                                shown.put("history", awards.history(award));
                                shown.put("disclosures", disclosures.of(award.id()));
                                return shown;
                            })
                            .toList());
            object.put("events", events);
            OutputFormat.json(object, session.out());
        } else {
            Details details = session.details()
                    .headline("Partner " + partner.name())
                    .line("part of", partOf)
                    .line("domains", String.join(", ", partner.domains()))
                    .line("contacts", String.join(", ", partner.contacts()))
                    .line("language", partner.correspondent().language())
                    .line("manager", partner.correspondent().manager())
                    .line("seen", "version %d of the partner".formatted(state.version() + 1));
            for (Award award : held) {
                details.part("Award %s: %s".formatted(award.program(), award.status()))
                        .line("achieved", award.achievedOn())
                        .line("renew by", award.renewalDue())
                        .line("case", award.caseNumber())
                        .line("seen", "version %d of the award".formatted(award.version()));
                disclosures.of(award.id()).forEach(each -> say(each, details));
                AwardWords.history(awards.history(award), details);
            }
            events.forEach(event -> say(event, details));
        }
        return ExitCodes.DONE;
    }

    /** The partner of this name, or that this address may write for. */
    static Partner partner(String name, Session session) {
        return session.get(Partners.class)
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no partner '%s'; see 'intake partners list'.".formatted(name)));
    }

    private static void say(Disclosure disclosure, Details details) {
        details.point(
                disclosure.isOpen() ? "!" : "x",
                "%s: to be described: %s, %s%s"
                        .formatted(
                                disclosure.rule(),
                                disclosure.about(),
                                disclosure.effectiveOn(),
                                disclosure.isOpen() ? "" : "; assessed by " + disclosure.settledBy()));
    }

    private static void say(PartnerEvent event, Details details) {
        details.part("Event of %s: %s %s %s%s"
                        .formatted(
                                event.effectiveOn(),
                                event.partner(),
                                event.kind(),
                                event.other(),
                                event.degree() == null ? "" : " (" + event.degree() + ")"))
                .line("entered", "%s by %s".formatted(details.time(event.at()), event.by()))
                .line("why", event.why());
        EventCommand.changes(event.changes(), details);
    }
}
