package org.competency.intake.watch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.competency.intake.jobs.Nights;
import org.competency.intake.mailbox.FolderFetch;
import org.competency.intake.mailbox.MailboxIntake;
import org.competency.intake.mailbox.Mailboxes;
import org.competency.intake.report.DayReports;

/** Writes down how this process fetched, and reads what all of them know. */
final class FactsReader {

    private final MailboxWatchRows rows;
    private final MailboxIntake intake;
    private final Mailboxes mailboxes;
    private final DayReports reports;
    private final Nights nights;
    private final String process;
    private Instant recordedUntil = Instant.EPOCH;

    FactsReader(
            MailboxWatchRows rows,
            MailboxIntake intake,
            Mailboxes mailboxes,
            DayReports reports,
            Nights nights,
            String process) {
        this.rows = rows;
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.reports = reports;
        this.nights = nights;
        this.process = process;
    }

    Facts read(Instant now) {
        record();
        Set<String> configured = mailboxes.folders().stream()
                .map(folder -> folder.account() + "\n" + folder.name())
                .collect(Collectors.toSet());
        List<MailboxFacts> folders = rows.all().stream()
                .filter(facts -> configured.contains(facts.account() + "\n" + facts.folder()))
                .toList();
        return new Facts(now, reports.of(reports.today()), folders, nights.last());
    }

    /** Only what this process did itself: one that another process reads is that one's to write down. */
    private void record() {
        Instant newest = recordedUntil;
        for (FolderFetch fetch : intake.last()) {
            if (!fetch.at().isAfter(recordedUntil)) {
                continue;
            }
            if (fetch.state() == FolderFetch.State.FETCHED) {
                rows.fetched(fetch.account(), fetch.folder(), process, fetch.at());
            } else if (fetch.failed()) {
                rows.failed(fetch.account(), fetch.folder(), fetch.reason(), process, fetch.at());
            }
            newest = fetch.at().isAfter(newest) ? fetch.at() : newest;
        }
        recordedUntil = newest;
    }
}
