package org.competency.intake.cli;

import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.jobs.LaunchLock;
import org.competency.intake.retention.Purge;
import org.competency.intake.retention.Purged;

/** Removes mails that are older than their retention. */
@Command(
        name = "purge",
        mixinStandardHelpOptions = true,
        description = {
            "Removes mails that are older than their retention (intake.retention.*), with the bodies "
                    + "and files of the replies to them and what their rows say of people. The rows stay as "
                    + "tombstones: digest, size, dates and outcome.",
            "Never removes what waits for a person or to be sent, or belongs to an open case. Part of "
                    + "'intake nightly'."
        })
final class PurgeCommand extends OperatorCommand {

    @Option(names = "--dry-run", description = "only say what would be removed")
    private boolean dryRun;

    @Mixin
    private ListingOptions listing = new ListingOptions();

    PurgeCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        listing.check();
    }

    @Override
    protected int run(Session session) {
        Purge purge = session.get(Purge.class);
        if (!purge.isWanted()) {
            session.err()
                    .println(
                            "Everything is kept: none of intake.retention.ignored, .answered and .closed-cases is set.");
            return ExitCodes.DONE;
        }
        String by = System.getProperty("user.name", "purge");
        List<Purged> purged =
                dryRun ? purge.preview() : session.get(LaunchLock.class).holding(() -> purge.run(by));
        listing.print(
                new Listing<Purged>()
                        .column(
                                "kind",
                                kind -> kind.kind()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', ' '))
                        .column("before", Purged::before)
                        .column("messages", Purged::messages)
                        .column("bytes", Purged::bytes),
                limit -> purged.stream().limit(limit).toList(),
                "kinds",
                session.zone());
        if (dryRun) {
            session.err().println("Nothing was removed.");
        }
        return ExitCodes.DONE;
    }
}
