package org.competency.intake.cli.partners;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.cli.Acting;
import org.competency.intake.cli.Details;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.OutputFormat;
import org.competency.intake.cli.Session;
import org.competency.intake.ownership.Change;
import org.competency.intake.ownership.Circumstances;
import org.competency.intake.ownership.Outcome;
import org.competency.intake.ownership.Ownership;

/** Enters an event, or shows what it would come to. */
abstract class EventCommand extends OperatorCommand {

    @Option(names = "--on", paramLabel = "DATE", description = "day from which it holds; default: today at the office")
    private @Nullable LocalDate on;

    @Option(names = "--dry-run", description = "show what would change and who would be told; change nothing")
    private boolean dryRun;

    @Mixin
    private Acting acting = new Acting();

    @Mixin
    private OutputFormat format = new OutputFormat();

    EventCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected final void check() {
        format.isJson();
        acting.reasoned("the event is entered, such as the announcement that it is known from");
    }

    @Override
    protected final int run(Session session) {
        Outcome outcome = enter(session.get(Ownership.class), new Circumstances(on, acting.act(), dryRun));
        if (format.isJson()) {
            OutputFormat.json(json(outcome), session.out());
        } else {
            text(outcome, session);
        }
        return ExitCodes.DONE;
    }

    /** Does it. */
    abstract Outcome enter(Ownership ownership, Circumstances circumstances);

    private static void text(Outcome outcome, Session session) {
        Details details = session.details()
                .headline("%s%s: %s, %s, from %s on"
                        .formatted(
                                outcome.done() ? "" : "Preview, nothing was changed - ",
                                outcome.kind().name().toLowerCase(Locale.ROOT),
                                outcome.partner(),
                                outcome.other(),
                                outcome.effectiveOn()))
                .part(outcome.done() ? "What changed" : "What would change");
        changes(outcome.changes(), details);
        details.part(outcome.done() ? "Letters" : "Letters that would be written");
        if (outcome.letters().isEmpty()) {
            details.point("-", "none");
        }
        outcome.letters()
                .forEach(letter -> details.point(
                        letter.to().isEmpty() ? "!" : "-",
                        "%s to %s"
                                .formatted(
                                        letter.kind(),
                                        letter.to().isEmpty()
                                                ? "nobody: %s has no application and no contact; tell it otherwise"
                                                        .formatted(letter.partner())
                                                : letter.to())));
    }

    static void changes(List<Change> changes, Details details) {
        changes.forEach(change -> details.point(
                        "-", change.what() + (change.rule().isEmpty() ? "" : " (" + change.rule() + ")"))
                .below(change.before().isEmpty() ? change.after() : change.before() + " -> " + change.after()));
    }

    private static Map<String, @Nullable Object> json(Outcome outcome) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("kind", outcome.kind());
        object.put("partner", outcome.partner());
        object.put("other", outcome.other());
        object.put("effectiveOn", outcome.effectiveOn());
        object.put("done", outcome.done());
        object.put("changes", outcome.changes());
        object.put("letters", outcome.letters());
        return object;
    }
}
