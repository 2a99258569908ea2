package org.competency.intake.cli.audits;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.audit.AuditQueue;
import org.competency.intake.audit.AuditRow;
import org.competency.intake.audit.AuditStatus;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.Format;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.export.AuditPackets;
import org.competency.intake.export.QueueWorkbook;
import org.competency.intake.submission.CaseNumber;

/** Writes the queue or an audit to a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Without a case: the audits in the order of the queue as csv, json or xlsx.",
            "With a case: all that its auditor needs, as a zip with the form, mails, evidence, "
                    + "findings, history, an index page and the digests of all files. Refused if anything is not "
                    + "what the ledger says."
        })
final class AuditsExportCommand extends OperatorCommand {

    private static final int MOST = 1_000_000;

    @Parameters(arity = "0..1", paramLabel = "CASE", description = "case number; default: the whole queue")
    private @Nullable String caseNumber;

    @Option(names = "--as", paramLabel = "KIND", description = "of the queue: csv, json or xlsx")
    private @Nullable Kind kind;

    @Option(names = "--all", description = "of the queue: also audits that have ended")
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "file to write; it must not exist")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    AuditsExportCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        if (caseNumber != null) {
            caseNumber = new CaseNumber(caseNumber.strip().toUpperCase(Locale.ROOT)).value();
            if (kind != null || all) {
                throw usage("--as and --all are for the whole queue; the packet of a case is always a zip");
            }
        } else if (kind == null) {
            throw usage("say --as csv, json or xlsx for the whole queue, or name a case for its packet");
        }
    }

    @Override
    protected int run(Session session) {
        if (caseNumber != null) {
            String packed = caseNumber;
            int[] files = new int[1];
            WrittenFile.create(
                    file, out -> files[0] = session.get(AuditPackets.class).write(packed, out));
            session.err().printf("Wrote the packet of case %s with %d files to '%s'.%n", packed, files[0], file);
            return ExitCodes.DONE;
        }
        Set<AuditStatus> wanted = all ? EnumSet.allOf(AuditStatus.class) : AuditStatus.open();
        List<AuditRow> rows = session.get(AuditQueue.class).list(wanted, MOST);
        WrittenFile.create(file, out -> write(rows, session.zone(), out));
        session.err().printf("Wrote %d audits to '%s'.%n", rows.size(), file);
        return ExitCodes.DONE;
    }

    private void write(List<AuditRow> rows, ZoneId zone, OutputStream out) throws IOException {
        if (kind == Kind.XLSX) {
            QueueWorkbook<AuditRow> workbook = new QueueWorkbook<>("Audits", zone);
            AuditColumns.all().forEach(workbook::column);
            workbook.write(rows, out);
            return;
        }
        Listing<AuditRow> listing = new Listing<>();
        AuditColumns.all().forEach(listing::column);
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), false);
        listing.print(rows, kind == Kind.CSV ? Format.CSV : Format.JSON, writer);
        writer.flush();
        if (writer.checkError()) {
            throw new IOException("the disk may be full");
        }
    }

    /** How the queue is written. */
    enum Kind {
        CSV,
        JSON,
        XLSX
    }
}
