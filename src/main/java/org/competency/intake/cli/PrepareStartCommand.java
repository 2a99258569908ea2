package org.competency.intake.cli;

import java.util.Map;

import picocli.CommandLine.Command;

/** Starts everything once and ends: the launcher records the classes loaded, so that later starts are faster. */
@Command(name = "prepare-start", hidden = true)
final class PrepareStartCommand implements Runnable {

    private final IntakeContext context;

    PrepareStartCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        context.openForFiles().close();
        context.open(
                        Map.of(
                                "spring.datasource.url",
                                "jdbc:h2:mem:prepare;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IGNORECASE=TRUE"))
                .close();
    }
}
