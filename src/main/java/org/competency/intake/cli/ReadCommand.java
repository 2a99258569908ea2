package org.competency.intake.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.competency.intake.checklist.AnswerValue;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.extraction.Reading;

/** Reads questionnaires out of files: no database, no mail. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads completed questionnaires; without a checklist any question table is read.",
        footer = "%nExit code 3: a person must look at some of the files.")
final class ReadCommand implements Callable<Integer> {

    private final IntakeContext context;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "office files: docx, xlsx, pdf, odt, ...")
    private List<Path> files = List.of();

    @Option(
            names = "--checklist",
            paramLabel = "ID",
            description = "match the rows to this program's current checklist")
    private @Nullable String checklist;

    @Option(
            names = "--format",
            description = "text (default), json, jsonl (one object a line), csv",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    ReadCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ConfigurableApplicationContext started = context.openForFiles();
                Progress progress = Progress.of("Reading", files.size())) {
            Checklist matched = checklist == null ? null : find(started, checklist);
            QuestionnaireReader reader = started.getBean(QuestionnaireReader.class);
            ReadingPrinter printer = new ReadingPrinter(format, out);
            boolean unsure = false;
            for (Path file : files) {
                Reading reading = read(reader, file, matched);
                printer.print(reading);
                unsure |= reading.status() != Reading.Status.READ;
                progress.step();
            }
            printer.end();
            return unsure ? ExitCodes.WAITS_FOR_A_PERSON : ExitCodes.DONE;
        }
    }

    private static Checklist find(ConfigurableApplicationContext started, String id) {
        Checklists checklists = started.getBean(Checklists.class);
        return checklists
                .currentOn(id, LocalDate.now(started.getBean(Clock.class)))
                .orElseThrow(() -> new IllegalArgumentException("There is no checklist '%s'; there are: %s"
                        .formatted(
                                id,
                                String.join(
                                        ", ",
                                        checklists.all().stream()
                                                .map(known -> known.ref().id())
                                                .distinct()
                                                .toList()))));
    }

    private static Reading read(QuestionnaireReader reader, Path file, @Nullable Checklist matched) {
        byte[] content;
        try {
            content = Files.readAllBytes(file);
        } catch (IOException e) {
            return unreadable(file, e);
        }
        return reader.read(file.toString(), content, matched);
    }

    private static Reading unreadable(Path file, IOException e) {
        String message = Files.isDirectory(file)
                ? "This is a folder; name the files in it."
                : Files.exists(file) ? "The file cannot be opened: " + e.getMessage() : "There is no such file.";
        return new Reading(
                file.toString(),
                "",
                "",
                Reading.Status.REFUSED,
                List.of(new Reading.Reason("NOT_FOUND", message, e.toString())),
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static boolean isAnswered(Reading.Row row) {
        return row.value() != AnswerValue.BLANK;
    }
}
