package org.competency.intake.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.competency.intake.archive.Sha256;
import org.competency.intake.mailbox.MessageReader;

/** Reads mails out of files: no database, no mailbox. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description =
                "Reads mails from .eml files and says what they are and what is attached; every file gives one result.")
final class ParseCommand implements Callable<Integer> {

    /** Several times what mail servers accept; a larger file is no mail. */
    private static final long LARGEST = 64L << 20;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "raw messages (RFC 5322)")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            description = "text (default), json, jsonl (one object a line), csv",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        MessageReader reader = MessageReader.standard(Set.of());
        List<ParsedFile> collected = new ArrayList<>();
        try (Progress progress = Progress.of("Parsing", files.size())) {
            for (Path file : files) {
                ParsedFile parsed = parse(reader, file);
                if (format == Format.JSONL) {
                    out.println(Json.MAPPER.writeValueAsString(parsed));
                    out.flush();
                } else {
                    collected.add(parsed);
                }
                progress.step();
            }
        }
        if (format != Format.JSONL) {
            print(collected, out);
        }
        out.flush();
        return ExitCodes.DONE;
    }

    private void print(List<ParsedFile> parsed, PrintWriter out) {
        if (format == Format.JSON) {
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(parsed));
            return;
        }
        new Listing<ParsedFile>()
                .column("file", ParsedFile::file)
                .column("kind", ParsedFile::kind)
                .column("mayReply", ParsedFile::mayReply)
                .column("from", ParsedFile::from)
                .column("subject", ParsedFile::subject)
                .column("attachments", file -> file.attachments().size())
                .column(
                        "problems",
                        file -> String.join(
                                " ",
                                file.problems().stream()
                                        .map(problem -> problem.code())
                                        .toList()))
                .print(parsed, format, out);
    }

    private static ParsedFile parse(MessageReader reader, Path file) {
        try {
            long size = Files.size(file);
            if (size > LARGEST) {
                return ParsedFile.tooLarge(file.toString(), size, LARGEST);
            }
            byte[] raw = Files.readAllBytes(file);
            return ParsedFile.of(file.toString(), Sha256.of(raw).hex(), reader.read(raw));
        } catch (IOException e) {
            return ParsedFile.unreadable(file.toString(), e);
        }
    }
}
