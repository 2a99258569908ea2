package org.competency.intake.cli.partners;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.IntakeContext;
import org.competency.intake.ownership.Circumstances;
import org.competency.intake.ownership.Outcome;
import org.competency.intake.ownership.Ownership;

/** Enters a merger. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Two partners became one; the first goes on, under a new name if there is one. Decided as an acquisition.")
final class EventMergeCommand extends EventCommand {

    @Parameters(index = "0", paramLabel = "FIRST", description = "name of the partner that goes on")
    private String first = "";

    @Parameters(index = "1", paramLabel = "SECOND", description = "name of the partner that becomes a part of it")
    private String second = "";

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "what both are called from now on; default: as the first was")
    private @Nullable String name;

    EventMergeCommand(IntakeContext context) {
        super(context);
    }

    @Override
    Outcome enter(Ownership ownership, Circumstances circumstances) {
        return ownership.merge(first, second, name, circumstances);
    }
}
