package org.competency.intake.cli.partners;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import org.competency.intake.award.Award;
import org.competency.intake.award.AwardImport;
import org.competency.intake.award.Grant;
import org.competency.intake.award.Grants;
import org.competency.intake.cli.Acting;
import org.competency.intake.cli.ExitCodes;
import org.competency.intake.cli.IntakeContext;
import org.competency.intake.cli.Listing;
import org.competency.intake.cli.ListingOptions;
import org.competency.intake.cli.OperatorCommand;
import org.competency.intake.cli.Session;
import org.competency.intake.submission.CaseNumber;

/** Gives a competency. */
@Command(
        name = "award",
        mixinStandardHelpOptions = true,
        description = {
            "Gives a competency, or renews it, as the office decides: by the CASE whose audit was "
                    + "passed, or by PARTNER and PROGRAM.",
            "Refused while the audit is not passed or a critical finding is open. The partner is told "
                    + "by a letter.",
            "--from records awards that partners held before, from a CSV file in UTF-8 with the "
                    + "columns name, program, achieved-on and renewal-due (may be empty: as the program says). "
                    + "Nobody is told of these; importing the file again changes nothing."
        })
final class PartnersAwardCommand extends OperatorCommand {

    @Parameters(
            paramLabel = "CASE | PARTNER PROGRAM",
            arity = "0..2",
            description = "case number; or name and program id")
    private List<String> whom = List.of();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "day from which it is held; default: today at the office")
    private @Nullable LocalDate on;

    @Option(
            names = "--renewal-due",
            paramLabel = "DATE",
            description = "day by which it must be renewed; default: as the definition of the program says")
    private @Nullable LocalDate renewalDue;

    @Option(names = "--from", paramLabel = "FILE", description = "CSV file of awards that were held before")
    private @Nullable Path file;

    @Mixin
    private Acting acting = new Acting();

    @Mixin
    private ListingOptions options = new ListingOptions();

    PartnersAwardCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        options.check();
        acting.act();
        if (file != null && (!whom.isEmpty() || on != null || renewalDue != null)) {
            throw usage("--from FILE says it all; leave partner, program and days out");
        }
        if (file == null && whom.isEmpty()) {
            throw usage("Name a CASE, or a PARTNER and a PROGRAM, or a file: --from FILE");
        }
        if (file != null) {
            acting.reasoned("these awards are recorded");
            CsvFile.check(file);
        } else if (whom.size() == 1) {
            new CaseNumber(whom.get(0).strip().toUpperCase(Locale.ROOT));
        }
    }

    @Override
    protected int run(Session session) {
        return file == null ? one(session) : all(file, session);
    }

    private int one(Session session) {
        Grants grants = session.get(Grants.class);
        Grant grant = new Grant(on, renewalDue);
        Award award = whom.size() == 1
                ? grants.forCase(new CaseNumber(whom.get(0).strip().toUpperCase(Locale.ROOT)), grant, acting.act())
                : grants.toPartner(whom.get(0), whom.get(1), grant, acting.reasoned("the office decides so"));
        AwardWords.say(award, session);
        return ExitCodes.DONE;
    }

    private int all(Path from, Session session) {
        List<AwardImport.Line> report = session.get(AwardImport.class).run(CsvFile.lines(from), acting.act());
        Listing<AwardImport.Line> listing = new Listing<AwardImport.Line>()
                .column("line", AwardImport.Line::line)
                .column("result", AwardImport.Line::result)
                .column("partner", AwardImport.Line::partner)
                .column("program", AwardImport.Line::program)
                .column("renewalDue", AwardImport.Line::renewalDue)
                .column("reason", AwardImport.Line::reason);
        options.print(listing, limit -> report.stream().limit(limit).toList(), "lines", session.zone());
        return report.stream().anyMatch(line -> line.result() == AwardImport.Result.REFUSED)
                ? ExitCodes.FAILED
                : ExitCodes.DONE;
    }
}
