package org.competency.intake.cli.replies;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Reason;
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

    @Mixin
    private Reason reason = new Reason();

    RepliesDropCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        reason.check();
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
            if (letters.drop(letter.id(), reason.words())) {
                session.out().printf("Letter %d (%s) is not written.%n", letter.id(), letter.kind());
            } else {
                session.err().printf("Letter %d was written in the meantime.%n", letter.id());
                exitCode = ExitCodes.FAILED;
            }
        }
        return exitCode;
    }
}
