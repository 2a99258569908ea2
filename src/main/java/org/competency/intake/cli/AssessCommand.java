package org.competency.intake.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.competency.intake.assessment.Assessment;
import org.competency.intake.assessment.Assessor;
import org.competency.intake.assessment.Verdict;
import org.competency.intake.checklist.Checklist;
import org.competency.intake.checklist.ChecklistRef;
import org.competency.intake.checklist.Checklists;
import org.competency.intake.extraction.ChecklistChoice;
import org.competency.intake.extraction.QuestionnaireReader;
import org.competency.intake.extraction.Reading;
import org.competency.intake.reply.ReplyComposer;
import org.competency.intake.triage.ProgramChoice;

/** Judges one file as if a partner had sent it: no database, no mail. */
@Command(
        name = "assess",
        description = "Judges a completed checklist and prints what the reply would say; nothing is stored or sent.",
        footer = "%nExit code 3: a person must look at the file.")
final class AssessCommand implements Callable<Integer> {

    private final IntakeContext context;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help message and exit.")
    @SuppressWarnings("unused") // asked for by picocli; its --version would clash with the one for checklists
    private boolean help;

    @Parameters(paramLabel = "FILE", description = "the completed checklist")
    private Path file = Path.of("");

    @Option(names = "--checklist", paramLabel = "ID", required = true, description = "the program")
    private String program = "";

    @Option(
            names = "--version",
            paramLabel = "V",
            description = "default: what the form says, else the version that its rows fit on the day of receipt")
    private @Nullable String version;

    @Option(names = "--received", paramLabel = "DATE", description = "day of receipt at the office; default: today")
    private @Nullable LocalDate received;

    @Option(names = "--explain", description = "print the chain from cell to rule to finding to verdict too")
    private boolean explain;

    @Option(names = "--format", description = "text (default) or json", defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    AssessCommand(IntakeContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        byte[] content = content();
        try (ConfigurableApplicationContext started = context.openPart(FilesAndReplies.class)) {
            ZoneId zone = started.getBean(ZoneId.class);
            LocalDate day = received == null
                    ? LocalDate.now(started.getBean(Clock.class).withZone(zone))
                    : received;
            Checklists checklists = started.getBean(Checklists.class);
            Reading reading =
                    started.getBean(QuestionnaireReader.class).read(file.toString(), content, choice(checklists, day));
            ChecklistRef ref = reading.checklist();
            if (ref == null) {
                return printUnread(reading);
            }
            Checklist checklist = checklists.find(ref).orElseThrow();
            Assessment assessment = started.getBean(Assessor.class).assess(checklist, reading, day);
            DryReply reply = new DryReply(
                    started.getBean(ReplyComposer.class), day.atTime(12, 0).atZone(zone));
            print(reading, day, assessment, reply.text(reading, assessment));
            return assessment.verdict() == Verdict.REVIEW ? ExitCodes.WAITS_FOR_A_PERSON : ExitCodes.DONE;
        }
    }

    private byte[] content() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException( // without its cause, which would be said instead of this sentence
                    Files.exists(file)
                            ? "The file '%s' cannot be opened: %s".formatted(file, e.getMessage())
                            : "There is no file '%s'".formatted(file));
        }
    }

    private ChecklistChoice choice(Checklists checklists, LocalDate day) {
        if (version != null) {
            Checklist named = KnownChecklists.find(checklists, program, version, day);
            return document -> named;
        }
        KnownChecklists.requireProgram(checklists, program);
        return ProgramChoice.within(program, checklists, day);
    }

    private int printUnread(Reading reading) {
        PrintWriter out = spec.commandLine().getOut();
        if (format == Format.TEXT) {
            out.printf("%s: %s%n", reading.file(), reading.status());
            reading.reasons().forEach(reason -> out.printf("  %s: %s%n", reason.code(), reason.message()));
        } else {
            out.println(Json.MAPPER.writeValueAsString(reading));
        }
        return ExitCodes.WAITS_FOR_A_PERSON;
    }

    private void print(Reading reading, LocalDate day, Assessment assessment, String reply) {
        PrintWriter out = spec.commandLine().getOut();
        if (format != Format.TEXT) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("file", reading.file());
            result.put("checklist", reading.checklist());
            result.put("receivedOn", day);
            result.put("verdict", assessment.verdict());
            result.put("findings", assessment.findings());
            result.put("reply", reply);
            out.println(Json.MAPPER.writeValueAsString(result));
            return;
        }
        out.printf("%s: %s, received on %s%n", reading.file(), reading.checklist(), day);
        out.printf("Verdict: %s%n", assessment.verdict());
        if (explain) {
            out.printf("%nWHY%n%n");
            assessment.explain().forEach(out::println);
        }
        out.printf("%nTHE REPLY WOULD SAY%n%n%s%n", reply.strip());
    }
}
