package org.competency.intake.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import org.competency.intake.report.DayReport;
import org.competency.intake.report.DayReports;
import org.competency.intake.report.MonthlyAnswers;
import org.competency.intake.report.ReportDocument;
import org.competency.intake.report.ReportDocuments;

/** Prints the report of a day. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = {
            "What came in on a day at the office, what became of it, what is open now, and what is due.",
            "Ends with 3 if anything waits for a person."
        })
final class ReportCommand extends OperatorCommand {

    @Option(names = "--date", paramLabel = "DATE", description = "such as 2026-11-23; default: today at the office")
    private @Nullable LocalDate date;

    @Mixin
    private OutputFormat format = new OutputFormat();

    ReportCommand(IntakeContext context) {
        super(context);
    }

    @Override
    protected void check() {
        format.isJson();
    }

    @Override
    protected int run(Session session) {
        DayReports reports = session.get(DayReports.class);
        ReportDocument document = session.get(ReportDocuments.class).of(date == null ? reports.today() : date);
        DayReport report = document.day();
        if (format.isJson()) {
            OutputFormat.json(document.fields(), session.out());
        } else {
            text(report, document.answers(), session);
        }
        return report.waitingForAPerson() > 0 ? ExitCodes.WAITS_FOR_A_PERSON : ExitCodes.DONE;
    }

    private static void text(DayReport report, MonthlyAnswers answers, Session session) {
        Details details = session.details();
        details.headline("Report of %s (%s)".formatted(report.date(), report.zone()))
                .line("messages", report.messages() + parts(report.byOutcome()))
                .line(
                        "kinds",
                        report.messages() == 0 ? "" : parts(report.byKind()).replaceFirst("^: ", ""))
                .line("verdicts", sum(report.verdicts()) + parts(report.verdicts()))
                .line(
                        "replies",
                        "%d written%s; %d sent"
                                .formatted(sum(report.replies()), parts(report.replies()), report.repliesSent()));
        details.line(
                "answers",
                "%d%% of those due in %s were in time: %d in time, %d late, %d still open"
                        .formatted(
                                answers.percentInTime(),
                                answers.month(),
                                answers.inTime(),
                                answers.late(),
                                answers.open()));
        details.part("Open now, at " + details.time(report.madeAt()));
        session.out().flush();
        new Listing<DayReport.Open>()
                .column("open", open -> words(open.what().name()))
                .column("count", DayReport.Open::count)
                .column("oldest", DayReport.Open::oldest)
                .column("todo", open -> open.count() == 0 ? "" : open.what().todo())
                .in(session.zone())
                .print(report.open(), Format.TEXT, session.out());
        if (report.due().isEmpty()) {
            session.out().printf("%nNothing is overdue or due within two days.%n");
            return;
        }
        details.part("Overdue, or due within two days");
        new Listing<DayReport.Due>()
                .column("dueOn", DayReport.Due::dueOn)
                .column("state", due -> due.overdue() ? "OVERDUE" : "soon")
                .column("case", DayReport.Due::caseNumber)
                .column("what", due -> due.what().equals("AUDIT") ? "schedule the audit" : "decide the review")
                .column("partner", DayReport.Due::partner)
                .print(report.due(), Format.TEXT, session.out());
    }

    private static String parts(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? ""
                : ": "
                        + String.join(
                                ", ",
                                counts.entrySet().stream()
                                        .map(count -> count.getValue() + " " + words(count.getKey()))
                                        .toList());
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
