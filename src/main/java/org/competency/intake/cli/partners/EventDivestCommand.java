package org.competency.intake.cli.partners;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.IntakeContext;
import org.competency.intake.ownership.Circumstances;
import org.competency.intake.ownership.Degree;
import org.competency.intake.ownership.Divestiture;
import org.competency.intake.ownership.Outcome;
import org.competency.intake.ownership.Ownership;

/** Enters a divestiture. */
@Command(
        name = "divest",
        mixinStandardHelpOptions = true,
        description = {
            "A part of a partner goes on by itself, and applies as a new partner. If it is all or most "
                    + "of the practice, the competency is removed at once; else a disclosure is opened, and its "
                    + "impacts are highlighted at the next renewal."
        })
final class EventDivestCommand extends EventCommand {

    @Parameters(index = "0", paramLabel = "PARTNER", description = "name of the partner that gave it away")
    private String partner = "";

    @Option(names = "--new", paramLabel = "NAME", required = true, description = "what the divested business is called")
    private String name = "";

    @Option(
            names = "--degree",
            paramLabel = "DEGREE",
            required = true,
            description = "how much of the practice it is: ${COMPLETION-CANDIDATES}")
    private Degree degree = Degree.PART;

    @Option(
            names = "--program",
            paramLabel = "PROGRAM",
            split = ",",
            description = "the programs whose practice it is; default: all in which the partner holds a competency")
    private List<String> programs = List.of();

    @Option(names = "--domain", paramLabel = "DOMAIN", split = ",", description = "mail domains that go with it")
    private List<String> domains = List.of();

    @Option(names = "--contact", paramLabel = "ADDRESS", description = "who speaks for it, and is told how to apply")
    private @Nullable String contact;

    EventDivestCommand(IntakeContext context) {
        super(context);
    }

    @Override
    Outcome enter(Ownership ownership, Circumstances circumstances) {
        return ownership.divest(partner, new Divestiture(name, degree, programs, domains, contact), circumstances);
    }
}
