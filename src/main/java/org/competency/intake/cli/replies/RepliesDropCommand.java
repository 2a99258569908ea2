package org.competency.intake.cli.replies;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.letter.DueLetter;
import org.competency.intake.letter.Letters;

/** Keeps letters from being written. */
@Command(
        name = "drop",
        mixinStandardHelpOptions = true,
        description = "Keeps letters from being written, because the partner was told otherwise.")
final class RepliesDropCommand extends OperatorCommand {

    @Parameters(paramLabel = "LETTER", arity = "1..*", description = "numbers of letters, as in 'replies due'")
    private List<Long> ids = List.of();

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            required = true,
            description = "why, for whoever asks later, such as 'told by phone'")
    private String reason = "";

    RepliesDropCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        if (reason.isBlank()) {
            throw usage("--reason is empty; say why in a few words");
        }
    }

    @Override
    protected int run(Session session) {
        Letters letters = session.get(Letters.class);
        List<DueLetter> due = ids.stream()
                .map(id -> letters.find(id)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "No letter %d is to be written; see 'intake replies due'.".formatted(id))))
                .toList();
        int exitCode = ExitCodes.DONE;
        for (DueLetter letter : due) {
            if (letters.drop(letter.id(), reason.strip())) {
                session.out().printf("Letter %d (%s) is not written.%n", letter.id(), letter.kind());
            } else {
                session.err().printf("Letter %d was written in the meantime.%n", letter.id());
                exitCode = ExitCodes.FAILED;
            }
        }
        return exitCode;
    }
}
