package org.competency.intake.cli.partners;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.IntakeContext;
import org.competency.intake.ownership.Circumstances;
import org.competency.intake.ownership.Outcome;
import org.competency.intake.ownership.Ownership;

/** Enters an acquisition. */
@Command(
        name = "acquire",
        mixinStandardHelpOptions = true,
        description = {
            "One partner acquired another, which becomes a part of it. Program by program: a holder "
                    + "that acquires none describes it at its next validation; none that acquires a holder needs "
                    + "a new application, and the competency is frozen until then; of two holders the sooner "
                    + "renewal holds for both."
        })
final class EventAcquireCommand extends EventCommand {

    @Parameters(index = "0", paramLabel = "ACQUIRER", description = "name of the partner that goes on")
    private String acquirer = "";

    @Parameters(index = "1", paramLabel = "ACQUIRED", description = "name of the partner that becomes a part of it")
    private String acquired = "";

    EventAcquireCommand(IntakeContext context) {
        super(context);
    }

    @Override
    Outcome enter(Ownership ownership, Circumstances circumstances) {
        return ownership.acquire(acquirer, acquired, circumstances);
    }
}
