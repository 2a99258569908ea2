package org.competency.intake.cli.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.partner.PartnerImport;
import org.competency.intake.partner.PartnerImport.Line;

/** Registers partners from a file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Registers partners from a CSV file in UTF-8 with the columns name, domains and contacts.",
            "The columns language (such as de) and manager (the address of its partner development manager) may be there too.",
            "Several domains or contacts stand in one value with blanks or semicolons between them.",
            "Prints what became of each line; importing the same file again changes nothing."
        })
final class PartnersImportCommand extends OperatorCommand {

    @Parameters(paramLabel = "FILE", description = "the CSV file")
    private Path file = Path.of("");

    @Mixin
    private ListingOptions options = new ListingOptions();

    PartnersImportCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw usage("There is no readable file '" + file + "'");
        }
    }

    @Override
    protected int run(Session session) {
        List<Line> report = session.get(PartnerImport.class).run(lines());
        Listing<Line> listing = new Listing<Line>()
                .column("line", Line::line)
                .column("result", Line::result)
                .column("partner", Line::partner)
                .column("reason", Line::reason);
        options.print(listing, limit -> report.stream().limit(limit).toList(), "lines", session.zone());
        return report.stream().anyMatch(line -> line.result() == PartnerImport.Result.REFUSED)
                ? ExitCodes.FAILED
                : ExitCodes.DONE;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "Cannot read '%s' (%s); is it a CSV file in UTF-8?".formatted(file, e.getMessage()), e);
        }
    }
}
