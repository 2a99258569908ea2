package org.competency.intake.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.checklist.form.ChecklistForm;
import org.competency.intake.checklist.form.FilledForm;
import org.competency.intake.checklist.form.FormFormat;
import org.competency.intake.extraction.PreviousVersion;
import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.extraction.Reading;

/** Writes the form of a checklist that partners fill in. */
@Command(name = "template", description = "Writes the form that partners fill in, blank or with what they sent before.")
final class ChecklistsTemplateCommand implements Callable<Integer> {

    /** More are never asked for, and a slip of the finger should not write thousands of pages. */
    private static final int MOST_CASE_STUDIES = 50;

    private final IntakeContext context;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("unused") // asked for by picocli; its --version would clash with the one for checklists
    private boolean help;

    @Parameters(paramLabel = "ID", description = "the program")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private String id;

    @Option(names = "--version", paramLabel = "V", description = "default: the version that is current today")
    private @Nullable String version;

    @Option(names = "--as", paramLabel = "docx|xlsx", description = "kind of file; default: by the name of the file")
    private @Nullable FormFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "where to write it")
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private Path output;

    @Option(
            names = "--case-studies",
            paramLabel = "N",
            description = "how many it has room for, 1 to 50; default: as many as are needed")
    private @Nullable Integer caseStudies;

    @Option(names = "--from", paramLabel = "FILE", description = "carry over what this completed form says")
    private @Nullable Path previous;

    @Option(names = "--force", description = "replace the file if there is one")
    private boolean force;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    ChecklistsTemplateCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        FormFormat wanted = wanted();
        int room = room();
        if (!force && Files.exists(output)) {
            throw exists();
        }
        try (ConfigurableApplicationContext started = context.openForFiles()) {
            Checklist checklist = KnownChecklists.find(
                    started.getBean(Checklists.class), id, version, LocalDate.now(started.getBean(Clock.class)));
            FilledForm content =
                    previous == null ? FilledForm.blank(room) : carriedOver(started, previous, checklist, room);
            write(started.getBean(ChecklistForm.class).write(checklist, wanted, content));
            spec.commandLine().getOut().println("Wrote the form of %s to %s".formatted(checklist.ref(), output));
            return ExitCodes.DONE;
        }
    }

    private FormFormat wanted() {
        if (format != null) {
            return format;
        }
        String name = output.toString();
        for (FormFormat known : FormFormat.values()) {
            if (name.regionMatches(
                    true,
                    name.length() - known.extension().length() - 1,
                    "." + known.extension(),
                    0,
                    known.extension().length() + 1)) {
                return known;
            }
        }
        throw wrong("Say --as docx or --as xlsx, or end the name of the file so; '%s' does not tell".formatted(name));
    }

    private int room() {
        if (caseStudies == null) {
            return 0;
        }
        if (caseStudies < 1 || caseStudies > MOST_CASE_STUDIES) {
            throw wrong("--case-studies takes 1 to %d, not %d".formatted(MOST_CASE_STUDIES, caseStudies));
        }
        return caseStudies;
    }

    private static FilledForm carriedOver(
            ConfigurableApplicationContext started, Path previous, Checklist checklist, int room) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(previous);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read '%s': %s".formatted(previous, why(e)));
        }
        Reading reading = started.getBean(QuestionnaireReader.class).read(previous.toString(), bytes, checklist);
        if (reading.rows().isEmpty()) {
            throw new IllegalArgumentException("Nothing can be carried over from '%s': %s"
                    .formatted(
                            previous,
                            reading.reasons().stream()
                                    .map(Reading.Reason::message)
                                    .findFirst()
                                    .orElse("it answers another checklist.")));
        }
        int least = Math.max(room, checklist.caseStudies().minimum());
        return PreviousVersion.of(reading, checklist).withRoomFor(least);
    }

    private void write(byte[] form) {
        OpenOption[] options = force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try {
            Files.write(output, form, options);
        } catch (FileAlreadyExistsException e) {
            throw exists();
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot write '%s': %s".formatted(output, why(e)));
        }
    }

    private static String why(IOException e) {
        return e instanceof NoSuchFileException ? "there is no such file or folder" : String.valueOf(e.getMessage());
    }

    private IllegalArgumentException exists() {
        return new IllegalArgumentException(
                "'%s' exists already; name another file, or say --force to replace it".formatted(output));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
