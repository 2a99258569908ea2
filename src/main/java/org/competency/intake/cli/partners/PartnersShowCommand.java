package org.competency.intake.cli.partners;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.partner.Partner;
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
        Partner partner = session.get(Partners.class)
                .find(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no partner '%s'; see 'intake partners list'.".formatted(name)));
        if (format.isJson()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            object.put("name", partner.name());
            object.put("domains", partner.domains());
            object.put("contacts", partner.contacts());
            object.put("language", partner.correspondent().language());
            object.put("manager", partner.correspondent().manager());
            OutputFormat.json(object, session.out());
        } else {
            session.details()
                    .headline("Partner " + partner.name())
                    .line("domains", String.join(", ", partner.domains()))
                    .line("contacts", String.join(", ", partner.contacts()))
                    .line("language", partner.correspondent().language())
                    .line("manager", partner.correspondent().manager());
        }
        return ExitCodes.DONE;
    }
}
