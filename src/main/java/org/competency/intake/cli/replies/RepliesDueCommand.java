package org.competency.intake.cli.replies;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.Letters;

/** Lists letters that are to be written. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description = {
            "Lists letters that the next run writes, such as that an audit is scheduled.",
            "One with a reason could not be written; each run tries again, unless it is dropped."
        })
final class RepliesDueCommand extends OperatorCommand {

    @Mixin
    private ListingOptions options = new ListingOptions();

    RepliesDueCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
    }

    @Override
    protected int run(Session session) {
        Letters letters = session.get(Letters.class);
        Listing<DueLetter> listing = new Listing<DueLetter>()
                .column("letter", DueLetter::id)
                .column("kind", DueLetter::kind)
                .column("case", DueLetter::caseNumber)
                .column("recipient", DueLetter::recipient)
                .column("since", DueLetter::requestedAt)
                .column("reason", DueLetter::reason);
        options.print(listing, limit -> letters.due(0, limit), "letters", session.zone());
        return ExitCodes.DONE;
    }
}
