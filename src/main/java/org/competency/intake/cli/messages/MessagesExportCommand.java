package org.competency.intake.cli.messages;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.archive.Archive;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.cli.Shown;
import org.competency.intake.mailbox.FetchedMail;
import org.competency.intake.mailbox.LedgerRow;

/** Writes a message out of the archive. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes a message, byte for byte as it was received, to a file or to standard output.")
final class MessagesExportCommand extends OperatorCommand {

    @Parameters(paramLabel = "ID", description = "number of the message, as in 'messages list'")
    private long id;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "file to write, such as m12.eml; it must not exist; default: standard output")
    private @Nullable Path file;

    MessagesExportCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected int run(Session session) {
        LedgerRow row = MessageFile.row(id, session);
        Resource raw = session.get(Archive.class).verified(row.sha256());
        if (row.extent() != FetchedMail.Extent.WHOLE) {
            session.err()
                    .println("The archive holds only the header of message %d: it was over the limit.".formatted(id));
        }
        write(raw, session);
        return ExitCodes.DONE;
    }

    private void write(Resource raw, Session session) {
        try (InputStream in = raw.getInputStream()) {
            if (file == null) {
                session.out().flush();
                try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
                    in.transferTo(out);
                }
            } else {
                try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
                    in.transferTo(out);
                }
                session.err().printf("Wrote %s to '%s'.%n", Shown.bytes(raw.contentLength()), file);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException(
                    "The file '%s' exists; name another one, nothing is overwritten.".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write message %d to '%s': %s".formatted(id, file, e), e);
        }
    }
}
